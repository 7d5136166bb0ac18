import { label } from '@alliage/domain';
import { sayWhen, type Criterion, type Gate, type Language, type StudyVerdict } from '@alliage/events';
import type { Kysely } from 'kysely';
import type { Views } from '../projections.ts';
import { personNames } from '../query/names.ts';
import { decisionNumbers, partiesNamed, type PartyNamed } from '../query/parties.ts';
import { pageOf, type Page, type PageRequest } from '../query/page.ts';

interface Asked {
  readonly language: Language;
  /** `YYYY-MM-DD`: what is open, overdue, and what organisations are called. */
  readonly day: string;
}
interface DecisionNamed {
  readonly decisionId: string;
  readonly number: number | null;
}

export const CONDITION_SORTS = ['due', '-due', 'set', '-set'] as const;
const SORT_COLUMNS = { due: ['dueKey', 'revision'], set: ['revision'] } as const;

export interface ConditionsRequest extends PageRequest, Asked {
  readonly status?: 'open' | 'met' | 'lifted' | 'overdue' | undefined;
  readonly source?: 'study' | 'waiver' | 'decision' | undefined;
  /** A party that answers for it. */
  readonly party?: string | undefined;
  readonly sort?: (typeof CONDITION_SORTS)[number] | undefined;
}

export interface ConditionSeen {
  readonly conditionId: string;
  readonly text: string;
  readonly source: 'study' | 'waiver' | 'decision';
  readonly studyId: string | null;
  readonly decision: DecisionNamed | null;
  /** Of a waiver: the criterion that it stands in for. */
  readonly criterion: { readonly criterion: Criterion; readonly name: string } | null;
  readonly owner: (PartyNamed & { readonly personId: string | null; readonly person: string | null }) | null;
  readonly due: { readonly on: string; readonly when: string } | null;
  readonly set: { readonly on: string; readonly when: string };
  readonly open: boolean;
  readonly overdue: boolean;
  readonly met: { readonly on: string; readonly when: string; readonly evidence: string | null } | null;
  readonly lifted: { readonly on: string; readonly when: string; readonly by: DecisionNamed | null } | null;
}

function filtered(db: Kysely<Views>, owner: string, { status, source, party, day }: ConditionsRequest) {
  let query = db.selectFrom('feasibility_condition').where('feasibility_condition.owner', '=', owner);
  if (source !== undefined) query = query.where('source', '=', source);
  if (party !== undefined) query = query.where('partyId', '=', party);
  if (status === 'met') query = query.where('metOn', 'is not', null);
  if (status === 'lifted') query = query.where('liftedOn', 'is not', null);
  if (status === 'open' || status === 'overdue') query = query.where('untilDay', '>=', day);
  if (status === 'overdue') query = query.where('dueKey', '<', day);
  return query;
}

/** R4: the conditions of an alliance, whoever set them: tracked until met or lifted. Those due first, first. */
export async function listConditions(
  db: Kysely<Views>,
  owner: string,
  request: ConditionsRequest,
): Promise<Page<ConditionSeen>> {
  const { sort = 'due' } = request;
  const columns = SORT_COLUMNS[sort.replace('-', '') as keyof typeof SORT_COLUMNS];
  const order = { columns, descending: sort.startsWith('-') };
  const page = await pageOf(filtered(db, owner, request).selectAll(), order, request);
  const see = await seeing(db, owner, page.items, request);
  return { ...page, items: page.items.map(see) };
}

/** R4: the conditions that were open on a day, those due first, first: shown at every gate and session. */
export async function openConditions(db: Kysely<Views>, owner: string, asked: Asked): Promise<ConditionSeen[]> {
  const rows = await db
    .selectFrom('feasibility_condition')
    .selectAll()
    .where('owner', '=', owner)
    .where('fromDay', '<=', asked.day)
    .where('untilDay', '>=', asked.day)
    .orderBy('dueKey')
    .orderBy('revision')
    .execute();
  return rows.map(await seeing(db, owner, rows, asked));
}

type Row = Views['feasibility_condition'];

async function seeing(db: Kysely<Views>, owner: string, rows: readonly Row[], { language, day }: Asked) {
  const nameParty = await partiesNamed(db, owner, day);
  const numbers = await decisionNumbers(db, owner);
  const persons = await personNames(
    db,
    rows.flatMap(({ personId }) => personId ?? []),
  );
  const decision = (decisionId: string): DecisionNamed => ({ decisionId, number: numbers.get(decisionId) ?? null });
  const date = (on: string) => ({ on, when: sayWhen(on, language) });
  return (row: Row): ConditionSeen => {
    const { conditionId, text, source, sourceId, criterion, partyId, personId, due, untilDay } = row;
    const { metOn, evidence, liftedOn, liftedBy } = row;
    const open = untilDay >= day;
    return {
      ...{ conditionId, text, source },
      studyId: source === 'study' ? sourceId : null,
      decision: source === 'study' ? null : decision(sourceId),
      criterion: criterion === null ? null : { criterion, name: label('criterion', criterion, language) },
      owner:
        partyId === null
          ? null
          : { ...nameParty(partyId), personId, person: persons.get(personId ?? '')?.name ?? null },
      due: due === null ? null : date(due),
      set: date(row.setOn),
      ...{ open, overdue: open && due !== null && due < day },
      met: metOn === null ? null : { ...date(metOn), evidence },
      lifted: liftedOn === null ? null : { ...date(liftedOn), by: liftedBy === null ? null : decision(liftedBy) },
    };
  };
}

export interface StudySeen {
  readonly studyId: string;
  readonly question: string;
  readonly by: PartyNamed | null;
  readonly started: { readonly on: string; readonly when: string };
  readonly concluded: {
    readonly on: string;
    readonly when: string;
    readonly verdict: StudyVerdict;
    readonly verdictName: string;
    readonly words: string;
  } | null;
  /** Whether its conclusion is the one that counts: a second study replaces the first. */
  readonly counts: boolean;
  readonly conditions: readonly ConditionSeen[];
}
export interface WaiverSeen {
  readonly gate: Gate;
  readonly gateName: string;
  readonly criterion: Criterion;
  readonly criterionName: string;
  readonly reason: string;
  readonly decision: DecisionNamed;
  readonly condition: ConditionSeen | null;
  readonly on: string;
  readonly when: string;
}

/** The studies with their conditions, and the waivers that are still to be seen: those whose condition is open (R3). */
export async function readFeasibility(
  db: Kysely<Views>,
  owner: string,
  asked: Asked,
): Promise<{ studies: StudySeen[]; waivers: WaiverSeen[] }> {
  const { language, day } = asked;
  const of = <T extends 'feasibility_study' | 'feasibility_condition' | 'feasibility_waiver'>(table: T) =>
    db
      .selectFrom(table as 'feasibility_study')
      .selectAll()
      .where('owner', '=', owner)
      .orderBy('revision')
      .execute();
  const studies = await of('feasibility_study');
  const conditions = (await of('feasibility_condition')) as unknown as Row[];
  const waivers = (await of('feasibility_waiver')) as unknown as Views['feasibility_waiver'][];
  const nameParty = await partiesNamed(db, owner, day);
  const see = await seeing(db, owner, conditions, asked);
  const numbers = await decisionNumbers(db, owner);
  const last = Math.max(0, ...studies.map(({ concludedAt }) => concludedAt));
  return {
    studies: studies.map(({ studyId, question, byPartyId, startedOn, verdict, words, concludedOn, concludedAt }) => ({
      ...{ studyId, question, by: byPartyId === null ? null : nameParty(byPartyId) },
      started: { on: startedOn, when: sayWhen(startedOn, language) },
      concluded:
        verdict === null || concludedOn === null
          ? null
          : {
              ...{ on: concludedOn, when: sayWhen(concludedOn, language), words: words ?? '' },
              ...{ verdict, verdictName: label('study-verdict', verdict, language) },
            },
      counts: concludedAt > 0 && concludedAt === last,
      conditions: conditions.filter((c) => c.source === 'study' && c.sourceId === studyId).map(see),
    })),
    waivers: waivers
      .map(({ gate, criterion, reason, decisionId, conditionId, on }) => {
        const condition = conditions.find((c) => c.conditionId === conditionId);
        return {
          ...{ gate, gateName: label('gate', gate, language), criterion, reason },
          criterionName: label('criterion', criterion, language),
          decision: { decisionId, number: numbers.get(decisionId) ?? null },
          condition: condition === undefined ? null : see(condition),
          ...{ on, when: sayWhen(on, language) },
        };
      })
      .filter(({ condition }) => condition === null || condition.open),
  };
}
