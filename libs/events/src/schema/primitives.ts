import { z } from 'zod';
import { isDay, isEdtf } from '../time/edtf.ts';

/** Lower-case UUID of any version: ids of events are random, ids in data are UUIDv5 made from the command id. */
export const Uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'uuid');
/** A calendar day, `YYYY-MM-DD`, that exists. */
export const Day = z.string().refine(isDay, 'day');
/** An interval of days in one of the forms of R29 (EDTF, ISO 8601-2). */
export const Edtf = z.string().max(40).refine(isEdtf, 'edtf');
/** An instant in UTC with milliseconds, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export const Instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'instant');
/** A wall-clock time in the alliance's own time zone, `YYYY-MM-DDTHH:mm`. */
export const LocalTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/, 'local time')
  .refine((t) => isDay(t.slice(0, 10)), 'day');
/** A decimal number as a string: binary fractions never enter a hash (RFC 8785 would round them). */
export const Decimal = z.string().regex(/^-?(0|[1-9]\d{0,17})(\.\d{1,9})?$/, 'decimal');
/** A share as an exact fraction: at least `atLeast` of every `of` (R12). */
export const Share = z
  .strictObject({ atLeast: z.int().min(0).max(1000), of: z.int().min(1).max(1000) })
  .refine((s) => s.atLeast <= s.of, 'share');
export type Share = z.infer<typeof Share>;

/** A text that never holds personal data: names of things, codes, units. */
export const Label = z.string().min(1).max(200);
export const Code = z.string().min(1).max(40);
/** SHA-256 in base64url: of a charter, of minutes. */
export const Digest = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'digest');

const Sealed = z.strictObject({
  $sealed: z.strictObject({
    key: z.string().min(1).max(100),
    nonce: z.string().min(1).max(100),
    text: z.string().max(60_000),
  }),
});
/** A free text may name people: stored as words, or sealed under a key of that entry. A seal that cannot be opened reads as erased. */
export type FreeText = string | z.infer<typeof Sealed>;
const freeText = (max: number) => z.union([z.string().min(1).max(max), Sealed]).meta({ freeText: true });
export const ShortText = freeText(300);
export const Text = freeText(4_000);
export const LongText = freeText(20_000);

/** The words of a free text, or `whenErased` where the seal could not be opened. */
export const wordsOf = (text: FreeText, whenErased = '[effacé]'): string =>
  typeof text === 'string' ? text : whenErased;

/** What a series of things may hold at most, so that one event stays under 64 KiB. */
export const list = <T extends z.ZodType>(item: T, max = 200) => z.array(item).max(max);

/** A JSON pointer (RFC 6901) to a field of another entry: of its data, or `/effectiveOn`, `/provenance/source` (R31). */
export const FieldPath = z
  .string()
  .max(200)
  .regex(/^(\/[A-Za-z0-9_-]+)+$/, 'pointer');
/** Whatever a field of another entry may hold, free texts included, words or sealed; `null` = not known. */
export const FieldValue = z
  .union([
    z.null(),
    z.boolean(),
    z.int(),
    z.string().min(1).max(20_000),
    z.array(z.unknown()).max(400),
    z.record(z.string(), z.unknown()),
  ])
  .meta({ freeText: true });
