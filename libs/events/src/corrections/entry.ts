import type { EventType } from '../catalogue/index.ts';
import type { Json, Provenance, Visibility } from '../envelope.ts';
import { at, replaced, stepsOf } from './pointer.ts';

/** An event as rules and views see it: decoded, in its current version, with what its envelope says of days, sources and readers. */
export interface Entry {
  readonly type: EventType;
  readonly data: object;
  readonly revision: number;
  /** EDTF (R29). */
  readonly effectiveOn: string;
  readonly provenance: Provenance;
  readonly visibility: Visibility;
}

type Readable = Pick<Entry, 'data' | 'effectiveOn' | 'provenance'>;
const ENVELOPE = ['effectiveOn', 'provenance'];

const isOfEnvelope = (path: string): boolean => ENVELOPE.includes(stepsOf(path)[0] ?? '');

/** What an entry says in a field; `null` where it is not known. */
export function fieldOf({ data, effectiveOn, provenance }: Readable, path: string): Json {
  const from = isOfEnvelope(path) ? { effectiveOn, provenance } : data;
  return at(from as unknown as Json, stepsOf(path)) ?? null;
}

/** The entry with something else in a field; the entry given stays as it was. */
export function withField<E extends Readable>(entry: E, path: string, value: Json): E {
  if (!isOfEnvelope(path)) return { ...entry, data: replaced(entry.data as Json, stepsOf(path), value) as object };
  const { effectiveOn, provenance } = entry;
  const envelope = replaced(
    { effectiveOn, provenance } as unknown as Json,
    stepsOf(path),
    value,
  ) as unknown as Readable;
  // By name: what has been taken away must not come back.
  const [when, where] = [envelope.effectiveOn, envelope.provenance];
  return { ...entry, effectiveOn: when, provenance: where, data: withSameBasis(entry.data, path, value) };
}

/** What a report brought about names the source of the report once more, as its basis (R37): the two go together. */
function withSameBasis(data: object, path: string, value: Json): object {
  const [first, member = ''] = stepsOf(path);
  const { basis } = data as { readonly basis?: { readonly kind: string } };
  if (first !== 'provenance' || basis?.kind !== 'report') return data;
  return { ...data, basis: replaced(basis as unknown as Json, [member], value) };
}
