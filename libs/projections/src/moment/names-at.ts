import { collect } from '@alliage/event-store';
import type { StoredEvent } from '@alliage/events';
import type { Kysely } from 'kysely';
import type { Decode } from '../contract/event.ts';
import { deleteOwner, flush } from '../fold/flush.ts';
import { foldOwner } from '../fold/fold-owner.ts';
import { OwnerFold } from '../fold/owner-fold.ts';
import type { ProjectionSet } from '../fold/projection-set.ts';
import { nothingStored } from '../fold/row-source.ts';
import type { Sources } from '../runner/apply-batch.ts';

/** Streams that an id may be the name of. */
export const streamsOf = (id: string): string[] =>
  ['organisation', 'person', 'network', 'alliance'].map((kind) => `${kind}-${id}`);

/** Of another alliance only what it is called and how it stands is needed, of the others only what the directory says. */
const projectionsFor = (owner: string, { projections }: ProjectionSet) =>
  projections.filter(({ name }) =>
    owner.startsWith('alliance-') ? name === 'portfolio' || name === 'chapters' : name === 'directory',
  );

/**
 * Puts beside the rows of an alliance those that name somebody else, as far as `known` says that it was recorded by then. A
 * person is called what they are called now: a name that was erased must not come back with the past.
 */
export async function foldNames(
  db: Kysely<never>,
  { set, store, decode }: Sources & { readonly decode: Decode },
  owner: string,
  revision: number,
  known: (recordedAt: string) => boolean,
): Promise<void> {
  const stored: readonly StoredEvent[] = await collect(store.readStream(owner, { limit: revision + 1 }));
  const events = owner.startsWith('person-') ? stored : stored.filter((event) => known(event.metadata.recordedAt));
  const start = () => new OwnerFold(owner, nothingStored, projectionsFor(owner, set));
  const { fold } = await foldOwner(start, events, -1, decode);
  await deleteOwner(db, owner, set.tables);
  await flush(db, [fold]);
}
