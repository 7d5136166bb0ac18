import { label } from '@alliage/domain';
import { sayWhen, sortDay, wordsOf, type Language, type Owner } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse, parseOr } from '../contract/columns.ts';
import type { Views } from '../projections.ts';
import type { ActShown } from '../evidence/queries.ts';
import { personNames } from '../query/names.ts';
import { decisionNumbers, partiesNamed, type NameParty } from '../query/parties.ts';
import { decisionSummary } from './queries.ts';

export interface OneDecisionRequest {
  readonly language: Language;
  /** Acts on evidence by the revision that recorded them (R41). */
  readonly evidence?: ReadonlyMap<number, ActShown> | undefined;
}
type Row = Views['decision_decision'];
type Persons = Awaited<ReturnType<typeof personNames>>;

interface Naming {
  readonly nameParty: NameParty;
  readonly persons: Persons;
  readonly language: Language;
}
const dated = (on: string | null, language: Language) => (on === null ? null : { on, when: sayWhen(on, language) });

const ownerNamed = ({ partyId, personId }: Owner, { nameParty, persons }: Naming) => ({
  party: nameParty(partyId),
  person: personId === undefined ? null : { personId, ...(persons.get(personId) ?? { name: null, function: null }) },
});

/** Every entitled member: how it attended, what it said, whether it was recused, who took its voice down (R22). */
function voicesOf(row: Row, naming: Naming) {
  const { persons, nameParty, language } = naming;
  return parse(row.voices).map(({ mandateId, partyId, personId, presence, voice, castBy, reason, ...how }) => ({
    mandateId,
    person: { personId, ...(persons.get(personId) ?? { name: null, function: null }) },
    party: nameParty(partyId),
    ...{ presence, presenceName: label('presence', presence, language), ...how },
    voice: voice === undefined ? null : { voice, name: label('voice', voice, language) },
    castBy: castBy === undefined ? null : { personId: castBy, name: persons.get(castBy)?.name ?? null },
    reason: reason === undefined ? null : wordsOf(reason),
  }));
}

/** Dissent is what a register must not lose: the members against, with their reasons (R23). */
const dissentOf = (voices: ReturnType<typeof voicesOf>) =>
  voices
    .filter(({ voice }) => voice?.voice === 'against')
    .map(({ person, party, reason }) => ({ person, party, reason }));

const alliesOf = (row: Row, { nameParty, language }: Naming) =>
  parse(row.allies).map(({ partyId, voice }) => ({
    ...nameParty(partyId),
    voice,
    voiceName: voice === 'recused' ? { fr: 'déporté', en: 'recused' }[language] : label('voice', voice, language),
  }));

/** What the decision carries besides its effect (R18). */
function carriedBy(row: Row, numbers: ReadonlyMap<string, number>, naming: Naming) {
  const { conditions, waivers, supersedes, lifts } = parse(row.carries);
  const condition = ({ conditionId, text, owner, due }: (typeof conditions)[number]) => ({
    ...{ conditionId, text: wordsOf(text), due, dueWhen: sayWhen(due, naming.language) },
    ...ownerNamed(owner, naming),
  });
  return {
    conditions: conditions.map(condition),
    waivers: waivers.map(({ gate, criterion, reason, condition: under }) => ({
      ...{ gate, criterion, name: label('criterion', criterion, naming.language), reason: wordsOf(reason) },
      condition: under === undefined ? null : condition(under),
    })),
    supersedes: supersedes.map(({ decisionId, keptActions, keepsEffect }) => ({
      ...{ decisionId, number: numbers.get(decisionId) ?? null, keptActions, keepsEffect },
    })),
    lifts,
  };
}

async function actionsOf(db: Kysely<Views>, owner: string, decisionId: string, naming: Naming) {
  const rows = await db
    .selectFrom('decision_action')
    .selectAll()
    .where('owner', '=', owner)
    .where('decisionId', '=', decisionId)
    .orderBy('due')
    .orderBy('actionId')
    .execute();
  return rows.map(({ actionId, text, partyId, personId, due, firstDue, moves, status, endedOn, words, projectId }) => ({
    ...{ actionId, text, due, dueWhen: sayWhen(due, naming.language), firstDue, moves, status, words, projectId },
    ...ownerNamed({ partyId, ...(personId === null ? {} : { personId }) }, naming),
    ended: dated(endedOn, naming.language),
  }));
}

/** The boards that must ratify, with what each has answered (R20). */
async function boardsOf(
  db: Kysely<Views>,
  owner: string,
  row: Row,
  { nameParty, language }: Naming,
  evidence: OneDecisionRequest['evidence'],
) {
  const answers = await db
    .selectFrom('decision_board')
    .selectAll()
    .where('owner', '=', owner)
    .where('decisionId', '=', row.decisionId)
    .execute();
  return parse(row.awaits).boards.map((partyId) => {
    const answer = answers.find((a) => a.partyId === partyId);
    return {
      ...nameParty(partyId),
      answer: answer?.answer ?? null,
      answered: dated(answer?.on ?? null, language),
      reference: answer?.reference ?? null,
      reason: answer?.reason ?? null,
      onEvidence: evidence?.get(answer?.revision ?? -1) ?? null,
    };
  });
}

/** One decision with everything it was made with (R22, R23); undefined where there is none of that id. */
export async function oneDecision(
  db: Kysely<Views>,
  owner: string,
  decisionId: string,
  { language, evidence }: OneDecisionRequest,
) {
  const row = await db
    .selectFrom('decision_decision')
    .selectAll()
    .where('owner', '=', owner)
    .where('decisionId', '=', decisionId)
    .executeTakeFirst();
  if (!row) return undefined;
  const ids = `${row.voices}${row.carries}`.match(UUID) ?? [];
  const naming = {
    nameParty: await partiesNamed(db, owner, sortDay(row.takenOn)),
    persons: await personNames(db, ids),
    language,
  };
  const numbers = await decisionNumbers(db, owner);
  const voices = voicesOf(row, naming);
  const { rationale, itemId, proposalId, supersededBy } = row;
  return {
    ...decisionSummary(row, language),
    ...{ itemId, proposalId, text: row.text, rationale },
    options: parse(row.options).map((option) => wordsOf(option)),
    effect: parseOr(row.effect, null),
    ...{ allies: alliesOf(row, naming), tally: parse(row.tally), voices, dissent: dissentOf(voices) },
    recusals: voices.filter(({ recused }) => recused).map(({ person, party }) => ({ person, party })),
    ...{ rules: parse(row.rules), quorum: parse(row.quorum) },
    ...carriedBy(row, numbers, naming),
    actions: await actionsOf(db, owner, decisionId, naming),
    questions: parse(row.questions).map((question) => wordsOf(question)),
    boards: await boardsOf(db, owner, row, naming, evidence),
    ratified: dated(row.ratifiedOn, language),
    notRatified: dated(row.notRatifiedOn, language),
    tookEffect: dated(row.effectOn, language),
    effectRevisions: parse(row.effectRevisions),
    supersededBy:
      supersededBy === null
        ? null
        : {
            ...{ decisionId: supersededBy, number: numbers.get(supersededBy) ?? null },
            ...{ on: dated(row.supersededOn, language), keepsEffect: row.keepsEffect === 1 },
          },
  };
}
export type OneDecision = NonNullable<Awaited<ReturnType<typeof oneDecision>>>;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
