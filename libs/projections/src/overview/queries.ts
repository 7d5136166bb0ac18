import { label, passedOver } from '@alliage/domain';
import { dayOf, isEdtf, sayWhen, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse, parseOr } from '../contract/columns.ts';
import { countChapters, parentOf } from '../chapters/queries.ts';
import { namesFor, type Known } from '../history/names.ts';
import { sayer } from '../history/sayer.ts';
import type { Say } from '../history/say.ts';
import type { Views } from '../projections.ts';
import { lasting } from '../query/lasted.ts';
import { pausesOf } from './pauses.ts';
import { saidBeside } from '../provenance/worth-saying.ts';
import { reportSaid, unknown, wordOr } from '../reports/words.ts';

export interface OverviewRequest {
  readonly language: Language;
  /** `YYYY-MM-DD`: today, in the alliance's zone. */
  readonly day: string;
}

type Db = Kysely<Views>;
const ofOwner = (db: Db, owner: string, day: string) => ({
  stages: db.selectFrom('overview_stage').selectAll().where('owner', '=', owner).orderBy('revision').execute(),
  suspensions: db
    .selectFrom('overview_suspension')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('revision')
    .execute(),
  conditions: db
    .selectFrom('feasibility_condition')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('revision')
    .execute(),
  waivers: db.selectFrom('feasibility_waiver').selectAll().where('owner', '=', owner).orderBy('revision').execute(),
  before: db.selectFrom('overview_predecessor').selectAll().where('owner', '=', owner).orderBy('revision').execute(),
  studies: db
    .selectFrom('feasibility_study')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('startedOn')
    .orderBy('studyId')
    .execute(),
  networks: db
    .selectFrom('portfolio_network')
    .select('networkId')
    .where('owner', '=', owner)
    .where('fromDay', '<=', day)
    .where('untilDay', '>=', day)
    .orderBy('networkId')
    .execute(),
});

/** The zone in which an alliance counts its days (R38). */
export async function zoneOf(db: Db, owner: string): Promise<string | undefined> {
  const row = await db.selectFrom('overview_alliance').select('zone').where('owner', '=', owner).executeTakeFirst();
  return row?.zone;
}

/** One alliance on one page; the next gate's checklist is asked of the domain and put beside it. */
export async function overviewOf(db: Db, owner: string, { language, day }: OverviewRequest) {
  const row = await db.selectFrom('overview_alliance').selectAll().where('owner', '=', owner).executeTakeFirst();
  if (!row) return undefined;
  const asked = ofOwner(db, owner, day);
  const [stages, suspensions, conditions, waivers] = [
    await asked.stages,
    await asked.suspensions,
    await asked.conditions,
    await asked.waivers,
  ];
  const [before, studies, networks] = [await asked.before, await asked.studies, await asked.networks];
  const known = await namesFor(
    db,
    owner,
    idsOf([
      ...stages.map(({ basis }) => parse(basis)),
      ...conditions,
      ...waivers,
      ...studies,
      ...networks,
      ...suspensions,
      row,
    ]),
  );
  const say = sayer(known, language, { revision: Infinity, day });
  const dated = (on: string) => ({ on, when: sayWhen(on, language) });
  const open = suspensions.find(({ resumedOn }) => resumedOn === null);
  return {
    id: owner.slice('alliance-'.length),
    name: row.name,
    types: parse(row.types).map((type) => ({ type, name: label('alliance-type', type, language) })),
    themes: parse(row.themes),
    territories: parse(row.territories),
    zone: row.zone,
    parent: await parentOf(db, owner, { language, day }),
    chapters: await countChapters(db, owner),
    demonstration: row.demonstration === 1,
    began: dated(row.began),
    opened: row.opened,
    cutOver: dayOf(row.opened, row.zone),
    purpose:
      row.purpose === null
        ? null
        : {
            ...{ words: row.purpose, version: row.purposeVersion, ...dated(row.purposeOn ?? '') },
            ...saidBeside(parseOr(row.purposeProvenance, null), language),
          },
    predecessors: before.map(({ owner: _, revision: __, provenance, ...said }) => ({
      ...said,
      when: periodSaid(said.from, said.until, language),
      ...saidBeside(parse(provenance), language),
    })),
    networks: networks.map(({ networkId }) => ({ networkId, name: known.networks.get(networkId) ?? null })),
    status: row.closedOn !== null ? 'closed' : open ? 'suspended' : 'open',
    stages: stageLine(stages, suspensions, { closedOn: row.closedOn, day, language, known }),
    suspended: open
      ? {
          ...dated(open.from),
          reason: open.reason ?? unknown(language),
          decisionNumber: numberOf(known, open.decisionId),
        }
      : null,
    suspensions: suspensions.map(({ entryId, from, resumedOn, reason }) => ({
      entryId,
      from: dated(from),
      resumed: resumedOn === null ? null : dated(resumedOn),
      reason: reason ?? unknown(language),
    })),
    closed:
      row.closedOn === null
        ? null
        : {
            ...dated(row.closedOn),
            outcome: row.outcome,
            name: wordOr('closing', row.outcome ?? undefined, language).name,
            reason: row.closingReason ?? unknown(language),
            // R37: where only a source says so, it stands beside.
            report: reportSaid(parseOr(row.closingBasis, null)),
            decisionNumber: numberOf(known, row.closingDecisionId),
          },
    openConditions: conditions
      .filter(({ metOn, liftedOn }) => metOn === null && liftedOn === null)
      .map((one) => conditionOf(one, known, say, day)),
    waivers: waivers
      .filter(({ conditionId }) => stillWaived(conditionId, conditions))
      .map(({ gate, criterion, reason, decisionId, on }) => ({
        ...{ gate, criterion, reason, ...dated(on) },
        name: label('criterion', criterion, language),
        decisionNumber: numberOf(known, decisionId),
      })),
    study: studyThatCounts(studies, language),
  };
}
export type Overview = NonNullable<Awaited<ReturnType<typeof overviewOf>>>;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const idsOf = (rows: readonly object[]): string[] => JSON.stringify(rows).match(UUID) ?? [];

const numberOf = (known: Known, decisionId: string | null | undefined) =>
  known.things.get(decisionId ?? '')?.at(-1)?.number ?? null;

/** « de 2008 à 2010 », « avant 2010 »; null where neither is known. */
function periodSaid(from: string | null, until: string | null, language: Language): string | null {
  if (from === null && until === null) return null;
  const period = `${from ?? '..'}/${until ?? '..'}`;
  if (isEdtf(period)) return sayWhen(period, language);
  // Where one of them is a period itself.
  return [from, until].flatMap((one) => (one === null ? [] : [sayWhen(one, language)])).join(' – ');
}

const NOT_DOCUMENTED = { fr: 'non documentée', en: 'not documented' } as const;
const CRITERION_STATUS = {
  held: { fr: 'rempli', en: 'held' },
  waived: { fr: 'dispensé', en: 'waived' },
  'not-met': { fr: 'non rempli', en: 'not met' },
  unknown: { fr: 'non connu', en: 'unknown' },
} as const;

interface LineAsked {
  readonly closedOn: string | null;
  readonly day: string;
  readonly language: Language;
  readonly known: Known;
}

/**
 * Each stage with the gate that led to it and how long it lasted; the last one lasts until today, or the end. No day of a suspension counts:
 * the alliance leaves the stage with it, and enters it again when it resumes (G8).
 */
function stageLine(
  rows: readonly Views['overview_stage'][],
  suspensions: readonly Views['overview_suspension'][],
  { closedOn, day, language, known }: LineAsked,
) {
  return rows.map((row, i) => {
    const { entryId, stage, gate, cycle, on } = row;
    const next = rows[i + 1]?.on ?? closedOn;
    const { since, over } = pausesOf(suspensions, row.revision, rows[i + 1]?.revision);
    const basis = parse(row.basis);
    return {
      ...{ entryId, stage, name: label('stage', stage, language), gate, cycle, on, when: sayWhen(on, language) },
      until: next,
      // One that is closed while suspended had left its stage before.
      ...lasting(on, since ?? next ?? day, language, over),
      suspended: next === null && since !== null,
      basis: basis.kind,
      // R37: as a source says, with what it leaves out.
      report: basis.kind === 'report' ? { source: basis.source ?? null, reason: basis.reason ?? null } : null,
      passedOver:
        basis.kind === 'report' && i > 0
          ? passedOver(rows[i - 1]!.stage, stage).map((over) => ({
              ...{ stage: over, name: label('stage', over, language), said: NOT_DOCUMENTED[language] },
            }))
          : [],
      decisionNumber: basis.kind === 'decision' ? numberOf(known, basis.decisionId) : null,
      criteria: parse(row.criteria).map((one) => ({
        ...one,
        name: label('criterion', one.criterion, language),
        statusName: CRITERION_STATUS[one.status][language],
      })),
    };
  });
}

function conditionOf(row: Views['feasibility_condition'], known: Known, say: Say, day: string) {
  const { conditionId, text, partyId, personId, due, setOn, source, sourceId } = row;
  return {
    ...{ conditionId, text, due, setOn, partyId, personId },
    party: partyId === null ? null : say.party(partyId),
    person: personId === null ? null : say.person(personId),
    source,
    decisionNumber: source === 'study' ? null : numberOf(known, sourceId),
    overdue: due !== null && due < day,
  };
}

const stillWaived = (conditionId: string | null, conditions: readonly Views['feasibility_condition'][]): boolean =>
  conditions.some((one) => one.conditionId === conditionId && one.metOn === null && one.liftedOn === null);

/** The one concluded last; before any is, the one begun last. */
function studyThatCounts(studies: readonly Views['feasibility_study'][], language: Language) {
  const concluded = studies
    .filter(({ concludedOn }) => concludedOn !== null)
    .sort((a, b) => a.concludedAt - b.concludedAt);
  const counts = concluded.at(-1) ?? studies.at(-1);
  if (!counts) return null;
  const { studyId, question, startedOn, concludedOn, verdict, words } = counts;
  return {
    ...{ studyId, question, startedOn, concludedOn, verdict, words },
    name: verdict === null ? null : label('study-verdict', verdict, language),
  };
}
