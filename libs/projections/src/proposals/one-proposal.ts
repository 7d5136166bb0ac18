import { label } from '@alliage/domain';
import { sayWhen, wordsOf, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse, parseOr } from '../contract/columns.ts';
import type { Views } from '../projections.ts';
import { decisionNumbers, partiesNamed, thingsNamed, type NameParty } from '../query/parties.ts';
import { proposalSummary } from './queries.ts';

interface Asked {
  readonly language: Language;
  /** `YYYY-MM-DD`: what organisations are called. */
  readonly day: string;
}
type Version = Views['proposal_version'];

/** What a version says (R24): options, the one recommended, and what it means for each ally; no party: one text for all. */
function versionOf({ on, ...row }: Version, nameParty: NameParty, language: Language) {
  const { version, question, options, recommended, meaning, matter, effect } = parse(row.draft);
  return {
    ...{ version, on, when: sayWhen(on, language), question: wordsOf(question) },
    options: options.map(({ key, text }) => ({ key, text: wordsOf(text), recommended: key === recommended })),
    recommended,
    meaning: meaning.map(({ partyId, words }) => ({
      party: partyId === undefined ? null : nameParty(partyId),
      words: wordsOf(words),
    })),
    matter: matter === undefined ? null : { matter, name: label('matter', matter, language) },
    effect: effect ?? null,
  };
}

/** The decisions that answered it: sent it back with questions, adopted it, rejected it. */
async function decisionsOn(db: Kysely<Views>, owner: string, proposalId: string, language: Language) {
  const rows = await db
    .selectFrom('decision_decision')
    .selectAll()
    .where('owner', '=', owner)
    .where('proposalId', '=', proposalId)
    .orderBy('number')
    .execute();
  return rows
    .filter((row) => parseOr(row.effect, null)?.kind !== 'submit-proposal')
    .map(({ decisionId, number, outcome, takenOn, bodyKind, questions }) => ({
      ...{ decisionId, number, outcome, outcomeName: label('outcome', outcome, language) },
      ...{ body: label('body', bodyKind, language), on: takenOn, when: sayWhen(takenOn, language) },
      questions: parse(questions).map((question) => wordsOf(question)),
    }));
}

/** One proposal with its versions and what became of it; undefined where there is none of that id. */
export async function oneProposal(db: Kysely<Views>, owner: string, proposalId: string, { language, day }: Asked) {
  const of = <T extends 'proposal_proposal' | 'proposal_version' | 'proposal_submission'>(table: T) =>
    db
      .selectFrom(table as 'proposal_submission')
      .selectAll()
      .where('owner', '=', owner)
      .where('proposalId', '=', proposalId)
      .execute() as unknown as Promise<Views[T][]>;
  const [row] = await of('proposal_proposal');
  if (!row) return undefined;
  const nameParty = await partiesNamed(db, owner, day);
  const numbers = await decisionNumbers(db, owner);
  const versions = (await of('proposal_version'))
    .sort((a, b) => a.version - b.version)
    .map((one) => versionOf(one, nameParty, language));
  const submissions = (await of('proposal_submission')).sort((a, b) => a.revision - b.revision);
  const { fromDifficultyId, withdrawnOn, withdrawnWhy } = row;
  const named = await thingsNamed(db, owner, fromDifficultyId === null ? [] : [fromDifficultyId]);
  const { on: _on, when: _when, version: _version, ...last } = versions.at(-1)!;
  return {
    ...proposalSummary(row, language),
    ...last,
    versions,
    submitted: submissions.map(({ version, decisionId, on }) => ({
      ...{ version, on, when: sayWhen(on, language) },
      decision: { decisionId, number: numbers.get(decisionId) ?? null },
    })),
    decisions: await decisionsOn(db, owner, proposalId, language),
    withdrawn:
      withdrawnOn === null ? null : { on: withdrawnOn, when: sayWhen(withdrawnOn, language), reason: withdrawnWhy },
    difficulty:
      fromDifficultyId === null ? null : { difficultyId: fromDifficultyId, words: named.get(fromDifficultyId) ?? null },
  };
}
