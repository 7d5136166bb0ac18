import type { z } from 'zod';

/** Every kind of stream; a stream is named `<kind>-<uuid>`. */
export const STREAM_KINDS = ['alliance', 'organisation', 'network', 'person'] as const;
export type StreamKind = (typeof STREAM_KINDS)[number];

/** One version of one event: its schema is the source of its type, of its validation on write and read, and of the catalogue. */
export interface EventDefinition<S extends z.ZodObject = z.ZodObject> {
  /** Current version; an older stored version reaches it through `upcasters`. */
  readonly version: number;
  readonly stream: StreamKind | readonly StreamKind[];
  readonly schema: S;
  /** What happened, in one plain sentence, for the published catalogue. */
  readonly fr: string;
  readonly en: string;
  /** Paths in `data` of the ids that this event brings into the world (see schema/created-ids.ts), in the order in which an answer names them. */
  readonly creates: readonly string[];
  /** Paths that R31 lets a later EntryCorrected replace; never what decided something. */
  readonly correctable: readonly string[];
  /** What else it lets be replaced where the entry is a report, which decided nothing (R37). */
  readonly correctableInReports: readonly string[];
}

interface Options {
  fr: string;
  en: string;
  version?: number;
  stream?: EventDefinition['stream'];
  creates?: readonly string[];
  correctable?: readonly string[];
  correctableInReports?: readonly string[];
}

/** Declares an event of an alliance's stream, unless `stream` says otherwise. */
export const event = <S extends z.ZodObject>(schema: S, options: Options): EventDefinition<S> => ({
  version: 1,
  stream: 'alliance',
  creates: [],
  correctable: [],
  correctableInReports: [],
  ...options,
  schema,
});
