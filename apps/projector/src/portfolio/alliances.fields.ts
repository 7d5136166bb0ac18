import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { labelsOf } from '@alliage/domain';
import { Stage } from '@alliage/events';
import { check, field, isId, type About } from '@alliage/platform';
import { plainWords } from '@alliage/projections';

/** What people call the stages, accents and case aside → their codes. */
const STAGES = new Map(
  (['fr', 'en'] as const).flatMap((language) =>
    labelsOf('stage', language).map(([stage, name]) => [plainWords(name), stage] as const),
  ),
);
const names = (language: 'fr' | 'en') =>
  labelsOf('stage', language)
    .map(([stage, name]) => (stage === name ? stage : `${name} (${stage})`))
    .join(', ');

/** A stage in an address: its code, or its name in French or English. */
export const StageText = (about: About) =>
  applyDecorators(
    field(
      { example: Stage.options[0], ...about },
      { type: String },
      check('stage', (value) => (Stage.options as readonly unknown[]).includes(value), {
        fr: `Choisissez parmi : ${names('fr')}.`,
        en: `Choose one of: ${names('en')}.`,
      }),
    ),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? (STAGES.get(plainWords(value)) ?? value) : value,
    ) as PropertyDecorator,
  );

/** An organisation in an address, by its id; what is no id is answered with where ids are found. */
export const OrganisationId = (about: About) =>
  field(
    { example: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e13', ...about },
    { type: String, format: 'uuid' },
    check('uuid', isId, {
      fr: 'Donnez l’identifiant de l’organisation (UUID en minuscules) : GET /v1/organisations?words=… le trouve par le nom, et « facets.parties » de GET /v1/portfolio les liste. Pour chercher par nom directement : « words ».',
      en: 'Give the id of the organisation (a UUID in lower case): GET /v1/organisations?words=… finds it by name, and "facets.parties" of GET /v1/portfolio lists them. To look by name directly: "words".',
    }),
  );
