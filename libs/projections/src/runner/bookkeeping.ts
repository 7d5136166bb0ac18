import { Fenced, isPostgres } from '@alliage/postgres';
import { sql, type Kysely } from 'kysely';

/** What the runner keeps beside the rows, in the same transactions. `view` is the name of the projection set. */
export interface Bookkeeping {
  /** `seen`: which event stands at the position, as `seenOf` writes it; '' before the first. */
  view_checkpoint: { view: string; version: string; epoch: number; position: string; seen: string; seq: number };
  view_progress: { view: string; owner: string; revision: number; seq: number };
  view_parked: { view: string; owner: string; revision: number; type: string; reason: string; waiting: number };
}
export type Books = Kysely<Bookkeeping>;
export type Checkpoint = Bookkeeping['view_checkpoint'];
export type Place = Pick<Checkpoint, 'position' | 'seen'>;
export type Progress = Pick<Bookkeeping['view_progress'], 'owner' | 'revision' | 'seq'>;
/** An owner whose event `revision` could not be applied; `waiting` of its events came after that one. */
export type Parked = Omit<Bookkeeping['view_parked'], 'view'>;

const ddl = (db: Books) => {
  const text = sql.raw(isPostgres(db as unknown as Kysely<never>) ? 'text collate "C" not null' : 'text not null');
  return [
    sql`create table if not exists view_checkpoint (view ${text} primary key, version ${text}, epoch bigint not null,
        position ${text}, seen ${text}, seq bigint not null)`,
    sql`create table if not exists view_progress (view ${text}, owner ${text}, revision bigint not null,
        seq bigint not null, primary key (view, owner))`,
    sql`create table if not exists view_parked (view ${text}, owner ${text}, revision bigint not null,
        type ${text}, reason ${text}, waiting bigint not null, primary key (view, owner))`,
  ];
};

/** Makes the tables, and the checkpoint of a view that has none: before the first event. */
export async function prepareBooks(db: Books, view: string, version: string): Promise<void> {
  for (const statement of ddl(db)) await statement.execute(db);
  const fresh = { view, version, epoch: 0, position: '', seen: '', seq: 0 };
  await db
    .insertInto('view_checkpoint')
    .values(fresh)
    .onConflict((c) => c.doNothing())
    .execute();
}

export const readCheckpoint = (db: Books, view: string): Promise<Checkpoint> =>
  db.selectFrom('view_checkpoint').selectAll().where('view', '=', view).executeTakeFirstOrThrow();

/** Takes the lead: whoever had it before finds its epoch gone with its next batch. */
export const claim = (db: Books, view: string): Promise<Checkpoint> =>
  db
    .updateTable('view_checkpoint')
    .set((e) => ({ epoch: e('epoch', '+', 1) }))
    .where('view', '=', view)
    .returningAll()
    .executeTakeFirstOrThrow();

/** Rows filled anew go on under the lead of those whose place they take: its holder is not fenced out. */
export const setEpoch = (db: Books, view: string, epoch: number): Promise<unknown> =>
  db.updateTable('view_checkpoint').set({ epoch }).where('view', '=', view).execute();

/** No sequence number is given twice, also after rows were filled anew. */
export async function atLeastSeq(db: Books, at: Checkpoint, seq: number): Promise<Checkpoint> {
  if (at.seq >= seq) return at;
  await db.updateTable('view_checkpoint').set({ seq }).where('view', '=', at.view).execute();
  return { ...at, seq };
}

/**
 * Moves the checkpoint, in the transaction that writes the rows: only the holder of the epoch can, and only from where it
 * thinks the checkpoint is. (A lock held elsewhere would fence nothing.)
 * @param to with the sequence numbers up to its `seq`, which are the caller's from now on
 * @throws Fenced
 */
export async function moveCheckpoint(db: Books, at: Checkpoint, to: Place & Pick<Checkpoint, 'seq'>): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('view_checkpoint')
    .set({ position: to.position, seen: to.seen, seq: to.seq })
    .where('view', '=', at.view)
    .where('version', '=', at.version)
    .where('epoch', '=', at.epoch)
    .where('position', '=', at.position)
    .where('seq', '=', at.seq)
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    throw new Fenced(`${at.view} ${at.version}: epoch ${at.epoch} no longer leads, or is not at its checkpoint`);
}

const AT_ONCE = 500;

async function ofOwners<R extends { owner: string }>(
  owners: readonly string[],
  select: (some: readonly string[]) => Promise<R[]>,
): Promise<Map<string, R>> {
  const found = new Map<string, R>();
  for (let at = 0; at < owners.length; at += AT_ONCE) {
    for (const row of await select(owners.slice(at, at + AT_ONCE))) found.set(row.owner, row);
  }
  return found;
}

export const progressOf = (db: Books, view: string, owners: readonly string[]): Promise<Map<string, Progress>> =>
  ofOwners(owners, (some) =>
    db
      .selectFrom('view_progress')
      .select(['owner', 'revision', 'seq'])
      .where('view', '=', view)
      .where('owner', 'in', some)
      .execute(),
  );

export const parkedOf = (db: Books, view: string, owners: readonly string[]): Promise<Map<string, Parked>> =>
  ofOwners(owners, (some) =>
    db
      .selectFrom('view_parked')
      .select(['owner', 'revision', 'type', 'reason', 'waiting'])
      .where('view', '=', view)
      .where('owner', 'in', some)
      .execute(),
  );

/** Everyone parked, for an operator. */
export const allParked = (db: Books, view: string): Promise<Parked[]> =>
  db
    .selectFrom('view_parked')
    .select(['owner', 'revision', 'type', 'reason', 'waiting'])
    .where('view', '=', view)
    .orderBy('owner')
    .execute();

export async function saveProgress(db: Books, view: string, progress: readonly Progress[]): Promise<void> {
  for (let at = 0; at < progress.length; at += AT_ONCE) {
    const rows = progress.slice(at, at + AT_ONCE).map((row) => ({ view, ...row }));
    await db
      .insertInto('view_progress')
      .values(rows)
      .onConflict((c) =>
        c
          .columns(['view', 'owner'])
          .doUpdateSet((e) => ({ revision: e.ref('excluded.revision'), seq: e.ref('excluded.seq') })),
      )
      .execute();
  }
}

export async function park(db: Books, view: string, parked: Parked): Promise<void> {
  const row = { view, ...parked };
  await db
    .insertInto('view_parked')
    .values(row)
    .onConflict((c) => c.columns(['view', 'owner']).doUpdateSet(parked))
    .execute();
}

export async function unpark(db: Books, view: string, owner: string): Promise<void> {
  await db.deleteFrom('view_parked').where('view', '=', view).where('owner', '=', owner).execute();
}
