import type { JsonObject, StoredEvent } from '../envelope.ts';
import type { EventDefinition } from '../schema/define.ts';
import type { EventCatalogue, DecodedEvent, EventDataIn, EventTypeIn } from './catalogue.ts';
import { DecodeError, EventRefused, flawsOf, NewerEventError } from './errors.ts';
import { Metadata } from './metadata.ts';
import { opened, type OpenSeal } from './seals.ts';
import { onlyUnknownKeys } from './tolerance.ts';
import { checkUpcasters, upcast, type Upcasters } from './upcast.ts';

export interface Codec<C extends EventCatalogue> {
  /**
   * The data of a new event as it is to be stored, in the current version: checked strictly, optional members that are
   * `undefined` left out.
   * @throws EventRefused naming the paths.
   */
  encode<T extends EventTypeIn<C>>(type: T, data: EventDataIn<C, T>): JsonObject;
  /**
   * What a stored event says, in the current version. Members that the schema does not know are kept, and no fault.
   * @throws NewerEventError for a type or version that this code does not know yet (not poison).
   * @throws DecodeError for anything else that is wrong (poison).
   */
  decode(stored: StoredEvent): DecodedEvent<C>;
}

interface Options {
  readonly upcasters?: Upcasters;
  /** Opens sealed free texts; without it they stay sealed, which reads as erased. */
  readonly open?: OpenSeal;
}

/**
 * The one way between stored bytes and what aggregates, projections and audit see. In this order, reading: is it known, are
 * seals opened, upcast step by step, checked against the current schema. Corrections (R31) are laid over afterwards, over
 * the current version and outside of here, for they come from later events of the stream.
 * @throws BrokenUpcasters when the steps do not lead from version 1 to the current one, for each type.
 */
export function createCodec<C extends EventCatalogue>(catalogue: C, { upcasters = {}, open }: Options = {}): Codec<C> {
  checkUpcasters(catalogue, upcasters);
  const definitionOf = (type: string): EventDefinition | undefined =>
    Object.hasOwn(catalogue, type) ? catalogue[type] : undefined;

  return {
    encode(type, data) {
      const known = definitionOf(type);
      if (!known) throw new EventRefused(type, [{ path: '', message: 'not an event of the catalogue' }]);
      const bare = withoutUndefined(data);
      const { error } = known.schema.safeParse(bare);
      if (error) throw new EventRefused(type, flawsOf(error.issues));
      return bare as JsonObject;
    },
    decode(stored) {
      const known = definitionOf(stored.type);
      if (!known) throw new NewerEventError(stored, 'a type this code does not know');
      if (stored.version > known.version) throw new NewerEventError(stored, `this code knows version ${known.version}`);
      checkEnvelope(stored, known);
      const data = current(stored, known, upcasters, open);
      const { id, type, stream, revision, metadata } = stored;
      return { id, type, version: known.version, stream, revision, data, metadata } as DecodedEvent<C>;
    },
  };
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  // Dates and the like are left as they are, for the schema to refuse
  if (Object.prototype.toString.call(value) !== '[object Object]') return value;
  const members = Object.entries(value as object).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, withoutUndefined(member)]));
}

function checkEnvelope(stored: StoredEvent, { stream }: EventDefinition): void {
  if (!Number.isInteger(stored.version) || stored.version < 1) {
    throw new DecodeError(stored, [{ path: 'version', message: 'not a version' }]);
  }
  const kind = stored.stream.slice(0, stored.stream.indexOf('-'));
  if (![stream].flat().some((allowed) => allowed === kind)) {
    throw new DecodeError(stored, [{ path: 'stream', message: `such events belong in ${[stream].flat().join(', ')}` }]);
  }
  const { error } = Metadata.safeParse(stored.metadata);
  if (error) {
    const flaws = flawsOf(error.issues).map(({ path, message }) => ({ path: `metadata.${path}`, message }));
    throw new DecodeError(stored, flaws);
  }
}

function current(stored: StoredEvent, known: EventDefinition, upcasters: Upcasters, open?: OpenSeal): JsonObject {
  const data = (() => {
    try {
      const readable = open ? opened(stored.data, open) : stored.data;
      return upcast(upcasters[stored.type], readable, stored.version, known.version);
    } catch (error) {
      throw new DecodeError(stored, [{ path: '', message: 'cannot be upcast' }], error);
    }
  })();
  const { error } = known.schema.safeParse(data);
  if (error && !onlyUnknownKeys(error.issues)) throw new DecodeError(stored, flawsOf(error.issues));
  return data;
}
