import { label } from '@alliage/domain';
import { sayWhen, type Language, type Matter } from '@alliage/events';
import type { Kysely } from 'kysely';
import { charterOnDay } from '../charter/queries.ts';
import type { Views } from '../projections.ts';
import { pageOf, type PageRequest } from '../query/page.ts';
import { decisionNumbers } from '../query/parties.ts';
import { decisionSummary } from './queries.ts';

export interface AppliesRequest extends PageRequest {
  readonly language: Language;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly matter?: Matter | undefined;
}

async function delegationsOn(db: Kysely<Views>, owner: string, day: string, language: Language) {
  const numbers = await decisionNumbers(db, owner);
  const rows = await db
    .selectFrom('decision_delegation')
    .selectAll()
    .where('owner', '=', owner)
    .where('fromDay', '<=', day)
    .where('untilDay', '>=', day)
    .orderBy('fromDay')
    .orderBy('delegationId')
    .execute();
  return rows.map(({ delegationId, decisionId, matter, limits, until }) => ({
    ...{ delegationId, limits, until, untilWhen: sayWhen(until, language) },
    matter: { matter, name: label('matter', matter, language) },
    decision: { decisionId, number: numbers.get(decisionId) ?? null },
  }));
}

/**
 * R21: what applies on a day: the charter in force, what is delegated, and the decisions that have taken effect and that no later one
 * has superseded by then.
 */
export async function whatApplies(db: Kysely<Views>, owner: string, request: AppliesRequest) {
  const { language, day, matter } = request;
  let query = db
    .selectFrom('decision_decision')
    .where('owner', '=', owner)
    .where('effectDay', '<=', day)
    .where('appliesUntil', '>=', day);
  if (matter !== undefined) query = query.where('matter', '=', matter);
  const page = await pageOf(query.selectAll(), { columns: ['number'] }, request);
  return {
    ...{ day, when: sayWhen(day, language) },
    charter: await charterOnDay(db, owner, day, language),
    delegations: await delegationsOn(db, owner, day, language),
    ...page,
    items: page.items.map((row) => decisionSummary(row, language)),
  };
}
