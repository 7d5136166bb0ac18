import { label } from '@alliage/domain';
import { sayWhen, wordsOf, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse, parseOr } from '../contract/columns.ts';
import type { Views } from '../projections.ts';
import { reportSaid, unknown } from '../reports/words.ts';
import { decisionNumbers, partiesNamed, thingsNamed } from '../query/parties.ts';
import { affiliatesOf } from './affiliates-of.ts';
import { amountSaid } from './amount-said.ts';
import { beside, dateSaid, summary, type Beside } from './queries.ts';

export interface OneProjectRequest {
  readonly language: Language;
  /** `YYYY-MM-DD`: what organisations are called. */
  readonly day: string;
}
export type OneProject = NonNullable<Awaited<ReturnType<typeof oneProject>>>;

const when = (edtf: string | null, language: Language) => (edtf === null ? null : sayWhen(edtf, language));

function milestones(rows: Beside['milestones'], language: Language) {
  return rows.map(({ milestoneId, title, due, firstDue, moves, status, endedOn, words }) => ({
    ...{ milestoneId, title, due, dueWhen: sayWhen(due, language), firstDue, moves, status, words },
    ...{ endedOn, endedWhen: when(endedOn, language) },
  }));
}

function results(rows: Beside['results'], language: Language) {
  return rows.map(({ resultId, indicator, unit, baseline, value, period, story, reportedOn }) => ({
    ...{ resultId, indicator, unit, baseline, value, period, periodWhen: when(period, language), story },
    ...{ reportedOn, reportedWhen: sayWhen(reportedOn, language) },
  }));
}

type Named = ReadonlyMap<string, string | null>;

function difficulties(rows: Beside['difficulties'], named: Named, language: Language) {
  return rows.map(({ difficultyId, words, status, raisedOn, endedOn, resolution, proposalId }) => ({
    ...{ difficultyId, words, status, resolution, proposalId },
    proposal: named.get(proposalId ?? '') ?? null,
    ...{ raisedOn, raisedWhen: sayWhen(raisedOn, language), endedOn, endedWhen: when(endedOn, language) },
  }));
}

/** All that is known of one project; undefined where there is none of that id. */
export async function oneProject(db: Kysely<Views>, owner: string, projectId: string, request: OneProjectRequest) {
  const { language, day } = request;
  const row = await db
    .selectFrom('project_project')
    .selectAll()
    .where('owner', '=', owner)
    .where('projectId', '=', projectId)
    .executeTakeFirst();
  if (!row) return undefined;
  const around = await beside(db, owner, [projectId]);
  const nameParty = await partiesNamed(db, owner, day);
  const numbers = await decisionNumbers(db, owner);
  const decision = (decisionId: string | null) =>
    decisionId === null ? null : { decisionId, number: numbers.get(decisionId) ?? null };
  const named = await thingsNamed(
    db,
    owner,
    [row.lessonId, ...around.difficulties.map((d) => d.proposalId)].filter((id) => id !== null),
  );
  const communications = await db
    .selectFrom('project_communication')
    .selectAll()
    .where('owner', '=', owner)
    .where('projectId', '=', projectId)
    .orderBy('sortKey')
    .orderBy('revision')
    .execute();
  const { milestones: _milestones, results: _results, ...short } = summary(row, around, nameParty, language);
  return {
    ...short,
    launchedBy: decision(row.launchedBy),
    endedBy: decision(row.endedBy),
    // R37: where only a source says so, it stands beside, and what it leaves out is « non connu ».
    endReport: reportSaid(parseOr(row.endBasis, null)),
    endWords: row.endWords ?? (row.status === 'stopped' ? unknown(language) : null),
    lessonId: row.lessonId,
    lesson: named.get(row.lessonId ?? '') ?? (row.status === 'stopped' ? unknown(language) : null),
    team: parse(row.team).map(({ partyId, brings, stepAside }) => ({
      ...nameParty(partyId),
      ...{ brings: wordsOf(brings), stepAside: wordsOf(stepAside) },
    })),
    // R42: who brings its people, and is bound by nobody's signature but its own.
    affiliates: await affiliatesOf(db, owner, { projectId }, request),
    reorientations: parse(row.reorientations).map(({ decisionId, on, basis, reason, ...turn }) => ({
      ...turn,
      reason: reason ?? unknown(language),
      report: reportSaid(basis),
      ...dateSaid(on, language),
      decision: decision(decisionId),
    })),
    milestones: milestones(around.milestones, language),
    results: results(around.results, language),
    difficulties: difficulties(around.difficulties, named, language),
    communications: communications.map(({ communicationId, title, where, structuring, decisionId, publishedOn }) => ({
      ...{ communicationId, title, where, structuring: structuring === 1, decision: decision(decisionId) },
      ...dateSaid(publishedOn, language),
    })),
    contributions: around.contributions.map((c) => ({
      ...{ contributionId: c.contributionId, step: c.step, pledgeId: c.pledgeId, party: nameParty(c.partyId) },
      ...{ purpose: c.purpose, purposeName: label('means-purpose', c.purpose, language), kind: c.kind },
      ...{ amount: amountSaid(c, language), cents: c.cents, minutes: c.minutes, words: c.words },
      ...{ withdrawn: c.withdrawn === 1, ...dateSaid(c.on, language) },
    })),
  };
}
