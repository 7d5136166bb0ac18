import { check, field, OneOf, type About } from '@alliage/platform';
import { WholeText } from '../routes/fields.ts';

/** Most events of one answer: at 64 KiB an event it stays below what a process can hold many times over. */
const LARGEST = 500;
export const USUAL = 100;

const optional = true as const;
const STREAM =
  /^(?:alliance|organisation|network|person)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isStream = (value: unknown): value is string => typeof value === 'string' && STREAM.test(value);

const Stream = (about: About) =>
  field(
    { example: 'alliance-3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11', ...about },
    { type: String },
    check('stream', isStream, {
      fr: 'Donnez le nom d’un flux : « alliance-<uuid> », « organisation-… », « network-… » ou « person-… ».',
      en: 'Give the name of a stream: "alliance-<uuid>", "organisation-…", "network-…" or "person-…".',
    }),
  );

/** A position that no answer gave. */
export const badPosition = {
  fr: 'Reprenez telle quelle une « position », ou le champ « next » de la réponse d’avant.',
  en: 'Give a "position", or the field "next" of the answer before, as it is.',
};

const Position = (about: About) =>
  field(
    { example: '812', ...about },
    { type: String, maxLength: 100 },
    check('position', (value) => typeof value === 'string' && /^[A-Za-z0-9_-]{1,100}$/.test(value), badPosition),
  );

const Count = () =>
  WholeText({
    ...{ fr: 'Nombre d’événements au plus.', en: 'Events at most.', optional, example: USUAL },
    ...{ min: 1, max: LARGEST },
  });

export class StreamParam {
  @Stream({ fr: 'Le flux.', en: 'The stream.' }) stream!: string;
}

export class StreamQuery {
  @WholeText({
    fr: 'Première révision ; à défaut la première du flux, à rebours la dernière.',
    en: 'First revision; by default the first of the stream, backwards the last.',
    ...{ optional, min: 0, max: 999_999_999_999_999 },
  })
  from?: number;
  @Count() limit?: number;
  @OneOf({ fr: 'Sens de lecture.', en: 'Direction.', values: ['forwards', 'backwards'], optional })
  direction?: 'forwards' | 'backwards';
}

export class AllQuery {
  @Position({
    fr: 'Lit ce qui suit cette position ; à défaut depuis le début.',
    en: 'Reads what follows this position; by default from the beginning.',
    optional,
  })
  after?: string;
  @Count() limit?: number;
}
