import { label } from '@alliage/domain';
import { sayWhen, wordsOf, type AssessmentContent, type EvaluationPlan, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse, parseOr } from '../contract/columns.ts';
import { plainWords } from '../contract/words.ts';
import type { Views } from '../projections.ts';
import { reportSaid, unknown } from '../reports/words.ts';
import { reportedAssessments } from '../reports/queries.ts';
import { decisionNumbers, partiesNamed, type NameParty } from '../query/parties.ts';
import { cellsOf, scoresOf } from './grid.ts';
import { readRoadmap } from './roadmap.ts';
import { trustTrend } from './trust.ts';

export interface EvaluationRequest {
  readonly language: Language;
  /** `YYYY-MM-DD`: what organisations are called, and who is asked for its trust. */
  readonly day: string;
  /** That cycle only. */
  readonly cycle?: number | undefined;
}
/** How an answer names things: parties, decisions, days. */
export interface Naming {
  readonly language: Language;
  readonly party: NameParty;
  readonly decision: (decisionId: string | null) => { decisionId: string; number: number | null } | null;
  readonly date: (edtf: string) => { on: string; when: string };
}
export type EvaluationSeen = Awaited<ReturnType<typeof readEvaluation>>;

async function naming(db: Kysely<Views>, owner: string, { language, day }: EvaluationRequest): Promise<Naming> {
  const numbers = await decisionNumbers(db, owner);
  return {
    language,
    party: await partiesNamed(db, owner, day),
    decision: (decisionId) => (decisionId === null ? null : { decisionId, number: numbers.get(decisionId) ?? null }),
    date: (edtf) => ({ on: edtf, when: sayWhen(edtf, language) }),
  };
}

function planSeen(row: Views['evaluation_plan'], { language, decision, date }: Naming) {
  const plan: EvaluationPlan = parse(row.plan);
  return {
    ...date(row.agreedOn),
    decision: decision(row.decisionId),
    cells: cellsOf(plan, language),
    indicators: plan.indicators.map((one) => ({ ...one, label: wordsOf(one.label) })),
    term: plan.term ?? null,
    termWhen: plan.term === undefined ? null : sayWhen(plan.term, language),
    answerDays: plan.answerDays,
  };
}

const content = (row: Views['evaluation_assessment']) => parseOr(row.content, undefined);

function assessmentSeen(row: Views['evaluation_assessment'], said: AssessmentContent, { party }: Naming) {
  const { cells, stories, figures } = said;
  const told = stories.map((story) => ({ cells: story.cells, story: wordsOf(story.story) }));
  return { ...party(row.partyId), counts: row.counts === 1, cells, stories: told, figures };
}

/** Those that count, then the others; each by name. */
const countingFirst = (a: Assessed, b: Assessed) =>
  a.counts === b.counts ? (key(a) < key(b) ? -1 : 1) : a.counts ? -1 : 1;
const key = ({ name, partyId }: Assessed) => `${plainWords(name ?? '')} ${partyId}`;
type Assessed = ReturnType<typeof assessmentSeen>;

function cycleSeen(
  row: Views['evaluation_cycle'],
  rows: readonly Views['evaluation_assessment'][],
  names: Naming,
  underWay: boolean,
) {
  const { language, party, decision, date } = names;
  const mine = rows.filter((a) => a.cycle === row.cycle);
  const asked = parse(row.asked);
  // Before all is open, how many have answered is no secret; who, and what, is (R28, R32).
  const open = row.revealedOn === null ? [] : mine.filter((a) => a.content !== null);
  const counting = open.filter((a) => a.counts === 1).map(content);
  const report = reportSaid(parseOr(row.enteredBasis, null));
  // R37: of a cycle that only a source tells, what it leaves out is not known; once the stage is left, it is not still to come.
  const saidOf = (step: unknown) => (report !== null && !underWay && step === null ? unknown(language) : null);
  return {
    cycle: row.cycle,
    entered: date(row.enteredOn),
    ...{ report, openedSaid: saidOf(row.openedOn), revealedSaid: saidOf(row.revealedOn) },
    concludedSaid: saidOf(row.conclusion),
    opened:
      row.openedOn === null || row.deadline === null
        ? null
        : {
            ...date(row.openedOn),
            decision: decision(row.openedBy),
            asked: asked.map(party),
            answered: mine.filter((a) => asked.includes(a.partyId)).length,
            deadline: row.deadline,
            deadlineWhen: sayWhen(row.deadline, language),
          },
    revealed:
      row.revealedOn === null
        ? null
        : {
            ...date(row.revealedOn),
            decision: decision(row.revealedBy),
            missing: parse(row.missing).map(party),
            scores: scoresOf(
              counting.filter((c) => c !== undefined),
              language,
            ),
            assessments: open
              .flatMap((a) => {
                const said = content(a);
                return said ? [assessmentSeen(a, said, names)] : [];
              })
              .sort(countingFirst),
          },
    concluded:
      row.conclusion === null || row.concludedOn === null
        ? null
        : {
            ...date(row.concludedOn),
            decision: decision(row.concludedBy),
            conclusion: row.conclusion,
            conclusionName: label('conclusion', row.conclusion, language),
            words: row.words ?? unknown(language),
            // R37: where only a source says so, it stands beside.
            report: reportSaid(parseOr(row.basis, null)),
          },
  };
}

/** The cycle of the evaluation in which the alliance is; undefined where it is in another stage. */
async function cycleUnderWay(db: Kysely<Views>, owner: string): Promise<number | undefined> {
  const last = await db
    .selectFrom('overview_stage')
    .select(['stage', 'cycle'])
    .where('owner', '=', owner)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.stage === 'evaluation' ? (last.cycle ?? undefined) : undefined;
}

/** The evaluation of an alliance: plan, cycles, scenarios, roadmap and trend of trust. */
export async function readEvaluation(db: Kysely<Views>, owner: string, request: EvaluationRequest) {
  const names = await naming(db, owner, request);
  const latest = await db
    .selectFrom('evaluation_plan')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  const everyCycle = db.selectFrom('evaluation_cycle').selectAll().where('owner', '=', owner).orderBy('cycle');
  const { cycle } = request;
  const cycles = await (cycle === undefined ? everyCycle : everyCycle.where('cycle', '=', cycle)).execute();
  const assessments = await db
    .selectFrom('evaluation_assessment')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('cycle')
    .orderBy('partyId')
    .execute();
  const underWay = await cycleUnderWay(db, owner);
  const told = cycles.some(({ cycle: n, enteredBasis }) => enteredBasis !== null && n !== underWay);
  return {
    plan: latest === undefined ? null : planSeen(latest, names),
    planSaid: latest === undefined && told ? unknown(request.language) : null,
    cycles: cycles.map((row) => cycleSeen(row, assessments, names, row.cycle === underWay)),
    reported: await reportedAssessments(db, owner, request),
    ...(await readRoadmap(db, owner, names, request.cycle)),
    trust: await trustTrend(db, owner, request),
  };
}
