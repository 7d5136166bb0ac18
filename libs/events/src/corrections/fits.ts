import { z } from 'zod';
import { catalogue } from '../catalogue/index.ts';
import { ShortText } from '../schema/primitives.ts';
import { isEdtf } from '../time/edtf.ts';
import { readWhen } from '../time/read-when.ts';
import type { Json } from '../envelope.ts';
import { withField, type Entry } from './entry.ts';
import { meetsLists, stepsOf } from './pointer.ts';

/** What is wrong with a value, in both languages. */
export interface Misfit {
  readonly fr: string;
  readonly en: string;
}

const french = z.locales.fr().localeError;

function misfitOf(schema: z.ZodType, value: unknown): Misfit | undefined {
  const [said] = schema.safeParse(value).error?.issues ?? [];
  if (said === undefined) return undefined;
  const [translated] = schema.safeParse(value, { error: french }).error?.issues ?? [];
  return { fr: translated?.message ?? said.message, en: said.message };
}

const noSuchPlace: Misfit = {
  fr: 'cette liste n’a pas cette place : comptez à partir de 0, ou donnez la liste entière',
  en: 'this list has no such place: count from 0, or give the whole list',
};

const Provenance = z.looseObject({ source: ShortText.optional(), reason: ShortText.optional() });

/** Whether an entry fits the catalogue, envelope included. */
function misfit({ type, data, effectiveOn, provenance }: Entry): Misfit | undefined {
  if (typeof effectiveOn !== 'string' || !isEdtf(effectiveOn))
    return {
      fr: 'une date attendue, par exemple 2018-11-01, 2016-03 ou « début 2018 »',
      en: 'a date is expected, for example 2018-11-01, 2016-03 or "early 2018"',
    };
  const { kind, source, reason } = provenance as { kind: string; source?: string; reason?: string };
  if ((kind === 'reported' && source === undefined) || (kind === 'inferred' && reason === undefined))
    return { fr: 'une source ou une raison attendue', en: 'a source or a reason is expected' };
  return misfitOf(Provenance, provenance) ?? misfitOf(catalogue[type].schema, data);
}

/**
 * A value as a field of an entry takes it: as it is, or, where that does not fit and it reads as a date, as that date (`2016`, « début 2018 »).
 * @returns the value with the entry that has it, or what is wrong
 */
export function fitted<E extends Entry>(
  entry: E,
  path: string,
  value: Json,
): { readonly value: Json; readonly entry: E } | { readonly wrong: Misfit } {
  if (!meetsLists(entry.data as Json, stepsOf(path))) return { wrong: noSuchPlace };
  const asItIs = withField(entry, path, value);
  const wrong = misfit(asItIs);
  if (wrong === undefined) return { value, entry: asItIs };
  const date = typeof value === 'string' || typeof value === 'number' ? readWhen(String(value)) : undefined;
  if (date === undefined) return { wrong };
  const dated = withField(entry, path, date);
  return misfit(dated) === undefined ? { value: date, entry: dated } : { wrong };
}
