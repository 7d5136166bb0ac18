import { sql, type Kysely } from 'kysely';
import { parse } from '../contract/columns.ts';
import type { Views } from '../projections.ts';

type Db = Kysely<Views>;
const counted = sql<number>`count(*)`.as('n');

/** What is open in one alliance on a day: counts, so that whoever follows fifty sees where to look. */
export interface Open {
  readonly conditions: number;
  readonly conditionsOverdue: number;
  readonly actions: number;
  readonly actionsOverdue: number;
  /** Adopted, their effect still waiting (R19). */
  readonly decisionsWaiting: number;
  /** Boards that have not answered to these (R20), one for each decision and board. */
  readonly ratificationsPending: number;
  /** Of the charter open for signature, where one is. */
  readonly signaturesMissing: number;
  /** Submitted, not yet decided (R24). */
  readonly proposals: number;
}

/** Numbers by alliance. */
type Counts = ReadonlyMap<string, number>;
const toCounts = (rows: readonly { owner: string; n: number | string | bigint }[]): Counts =>
  new Map(rows.map(({ owner, n }) => [owner, Number(n)]));
const tallied = (owners: readonly string[]): Counts => {
  const counts = new Map<string, number>();
  for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return counts;
};

async function conditions(db: Db, owners: readonly string[], day: string, overdue: boolean): Promise<Counts> {
  let query = db
    .selectFrom('feasibility_condition')
    .select(['owner', counted])
    .where('owner', 'in', owners)
    .where('fromDay', '<=', day)
    .where('untilDay', '>=', day);
  if (overdue) query = query.where('due', '<', day);
  return toCounts(await query.groupBy('owner').execute());
}

async function actions(db: Db, owners: readonly string[], day: string, overdue: boolean): Promise<Counts> {
  let query = db
    .selectFrom('decision_action')
    .select(['owner', counted])
    .where('owner', 'in', owners)
    .where('status', '=', 'open');
  if (overdue) query = query.where('due', '<', day);
  return toCounts(await query.groupBy('owner').execute());
}

/** Decisions whose effect waits, and the boards that each still waits for. */
async function waiting(db: Db, owners: readonly string[]): Promise<readonly [Counts, Counts]> {
  const decisions = await db
    .selectFrom('decision_decision')
    .select(['owner', 'decisionId', 'awaits'])
    .where('owner', 'in', owners)
    .where('outcome', '=', 'adopted')
    .where('supersededBy', 'is', null)
    .where('notRatifiedOn', 'is', null)
    .where('effectOn', 'is', null)
    .execute();
  const answered = await db
    .selectFrom('decision_board')
    .select(['decisionId', 'partyId'])
    .where('owner', 'in', owners)
    .execute();
  const given = new Set(answered.map(({ decisionId, partyId }) => `${decisionId} ${partyId}`));
  const pending = decisions.flatMap(({ owner, decisionId, awaits }) =>
    parse(awaits)
      .boards.filter((partyId) => !given.has(`${decisionId} ${partyId}`))
      .map(() => owner),
  );
  return [tallied(decisions.map(({ owner }) => owner)), tallied(pending)];
}

/** Signatories of the open charter who are still there, and have not signed (R39). */
async function unsigned(db: Db, owners: readonly string[], day: string): Promise<Counts> {
  const versions = await db
    .selectFrom('charter_version')
    .select(['owner', 'version', 'signatories'])
    .where('owner', 'in', owners)
    .where('openedOn', 'is not', null)
    .where('inForceOn', 'is', null)
    .execute();
  const open = versions.map(({ owner }) => owner);
  if (open.length === 0) return new Map();
  const signatures = await db
    .selectFrom('charter_signature')
    .select(['owner', 'version', 'partyId'])
    .where('owner', 'in', open)
    .execute();
  const there = await db
    .selectFrom('portfolio_party')
    .select(['owner', 'partyId'])
    .where('owner', 'in', open)
    .where('untilDay', '>=', day)
    .execute();
  const signed = new Set(signatures.map((one) => `${one.owner} ${one.version} ${one.partyId}`));
  const stays = new Set(there.map((one) => `${one.owner} ${one.partyId}`));
  return tallied(
    versions.flatMap(({ owner, version, signatories }) =>
      parse(signatories)
        .filter((partyId) => stays.has(`${owner} ${partyId}`) && !signed.has(`${owner} ${version} ${partyId}`))
        .map(() => owner),
    ),
  );
}

async function proposals(db: Db, owners: readonly string[]): Promise<Counts> {
  const rows = await db
    .selectFrom('proposal_proposal')
    .select(['owner', counted])
    .where('owner', 'in', owners)
    .where('status', '=', 'submitted')
    .groupBy('owner')
    .execute();
  return toCounts(rows);
}

/** What is open in each of these alliances, in as many queries for one as for all. */
export async function openIn(db: Db, owners: readonly string[], day: string): Promise<(owner: string) => Open> {
  if (owners.length === 0) return () => nothing;
  const [conditionsOpen, conditionsLate] = [
    await conditions(db, owners, day, false),
    await conditions(db, owners, day, true),
  ];
  const [actionsOpen, actionsLate] = [await actions(db, owners, day, false), await actions(db, owners, day, true)];
  const [decisions, boards] = await waiting(db, owners);
  const [signatures, submitted] = [await unsigned(db, owners, day), await proposals(db, owners)];
  return (owner) => ({
    conditions: conditionsOpen.get(owner) ?? 0,
    conditionsOverdue: conditionsLate.get(owner) ?? 0,
    actions: actionsOpen.get(owner) ?? 0,
    actionsOverdue: actionsLate.get(owner) ?? 0,
    decisionsWaiting: decisions.get(owner) ?? 0,
    ratificationsPending: boards.get(owner) ?? 0,
    signaturesMissing: signatures.get(owner) ?? 0,
    proposals: submitted.get(owner) ?? 0,
  });
}

const nothing: Open = {
  ...{ conditions: 0, conditionsOverdue: 0, actions: 0, actionsOverdue: 0 },
  ...{ decisionsWaiting: 0, ratificationsPending: 0, signaturesMissing: 0, proposals: 0 },
};
