import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { check, field, OneOf, Whole, Words, type About } from '@alliage/platform';
import { isDay } from '@alliage/events';
import { LARGEST_PAGE, readAfter, USUAL_PAGE } from '@alliage/projections';

/** Parameters of an address are texts; one that reads as a whole number becomes one before it is checked. */
const FromText = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value,
  );

/** A whole number in an address. */
export const WholeText = (about: About & { readonly min: number; readonly max: number }) =>
  applyDecorators(Whole(about), FromText() as PropertyDecorator);

/** `true` or `false` in an address. */
export const YesNoText = (about: About) =>
  applyDecorators(
    field(
      { example: true, ...about },
      { type: Boolean },
      check('yes-no', (value) => typeof value === 'boolean', {
        fr: 'Répondez true ou false.',
        en: 'Answer true or false.',
      }),
    ),
    Transform(({ value }: { value: unknown }) =>
      value === 'true' ? true : value === 'false' ? false : value,
    ) as PropertyDecorator,
  );

/** A calendar day in an address. */
export const DayText = (about: About) =>
  field(
    { example: '2024-03-31', ...about },
    { type: String, format: 'date' },
    check('day', (value) => typeof value === 'string' && isDay(value), {
      fr: 'Donnez un jour qui existe, par exemple 2024-03-31.',
      en: 'Give a day that exists, for example 2024-03-31.',
    }),
  );

/** In which order a list comes. */
export const SortedBy = (values: readonly string[]) =>
  OneOf({ fr: 'Ordre ; « - » : à rebours.', en: 'Order; "-": backwards.', values, optional: true });

/** What a list is searched for. */
export const FreeWords = (example?: string) =>
  Words({
    ...{ fr: 'Mots libres, tous à trouver.', en: 'Free words, all to be found.', length: 'short', optional: true },
    ...(example === undefined ? {} : { example }),
  });

/** The days that a list is about, both included. */
export const FromDay = () => DayText({ fr: 'À partir de ce jour.', en: 'From this day on.', optional: true });
export const UntilDay = () =>
  DayText({ fr: 'Jusqu’à ce jour, inclus.', en: 'Until this day, included.', optional: true });

export const Limit = () =>
  WholeText({
    ...{ fr: 'Nombre d’éléments par page.', en: 'Items a page.', optional: true, example: USUAL_PAGE },
    ...{ min: 1, max: LARGEST_PAGE },
  });

export const Cursor = () =>
  field(
    {
      fr: 'Page suivante : le champ `next` de la réponse d’avant.',
      en: 'Next page: the field `next` of the answer before.',
      optional: true,
    },
    { type: String, maxLength: 2_000 },
    check('cursor', (value) => typeof value === 'string' && /^[A-Za-z0-9_-]{1,2000}$/.test(value), {
      fr: 'Reprenez tel quel le champ « next » de la réponse d’avant.',
      en: 'Give the field "next" of the answer before, as it is.',
    }),
  );

const badAfter = {
  fr: 'Écrivez « <flux>@<révision> », comme le champ « after » de la réponse à une commande.',
  en: 'Write "<stream>@<revision>", as the field "after" of the answer to a command.',
};

export const After = () =>
  field(
    {
      fr: 'Attend (2 s au plus) que la vue contienne cet enregistrement ; sinon la réponse porte `stale: true`.',
      en: 'Waits (2 s at most) until the view has this entry; else the answer says `stale: true`.',
      optional: true,
      example: 'alliance-3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11@12',
    },
    { type: String },
    check('after', (value) => typeof value === 'string' && readAfter(value) !== undefined, badAfter),
  );
