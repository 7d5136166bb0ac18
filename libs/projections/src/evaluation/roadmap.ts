import { sayWhen, wordsOf } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse } from '../contract/columns.ts';
import type { Views } from '../projections.ts';
import type { Naming } from './queries.ts';

type Item = Views['evaluation_roadmap_item'];

function roadmapSeen(
  row: Views['evaluation_roadmap'],
  ended: ReadonlyMap<string, Item>,
  { party, decision, date, language }: Naming,
) {
  return {
    version: row.version,
    cycle: row.cycle,
    confirmed: row.confirmed === 1,
    ...date(row.adoptedOn),
    decision: decision(row.decisionId),
    items: parse(row.items).map(({ roadmapItemId, title, horizon, leads, indicator }) => {
      const end = ended.get(roadmapItemId);
      return {
        ...{ roadmapItemId, title: wordsOf(title), horizon, leads: leads.map(party) },
        indicator: indicator === undefined ? null : wordsOf(indicator),
        status: end?.status ?? ('open' as const),
        endedOn: end?.endedOn ?? null,
        endedWhen: end ? sayWhen(end.endedOn, language) : null,
        words: end?.words ?? null,
      };
    }),
  };
}

/** Scenarios with what became of them, and the roadmaps, the last one first: that is the one in use. */
export async function readRoadmap(db: Kysely<Views>, owner: string, names: Naming, cycle: number | undefined) {
  const scenarios = await db
    .selectFrom('evaluation_scenario')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('cycle')
    .orderBy('sortKey')
    .orderBy('revision')
    .execute();
  const roadmaps = await db
    .selectFrom('evaluation_roadmap')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('revision', 'desc')
    .execute();
  const items = await db.selectFrom('evaluation_roadmap_item').selectAll().where('owner', '=', owner).execute();
  const ended = new Map(items.map((item) => [item.roadmapItemId, item]));
  const inCycle = <R extends { cycle: number }>(rows: readonly R[]) =>
    rows.filter((row) => cycle === undefined || row.cycle === cycle);
  return {
    scenarios: inCycle(scenarios).map(({ scenarioId, cycle: n, title, sketch, pros, cons, status, ...more }) => ({
      ...{ scenarioId, cycle: n, title, sketch, pros: parse(pros), cons: parse(cons), status },
      ...{ reason: more.reason, decision: names.decision(more.decisionId), ...names.date(more.exploredOn) },
    })),
    roadmaps: inCycle(roadmaps).map((row) => roadmapSeen(row, ended, names)),
  };
}
