import type { BodyKind, DataOf, Effect, Matter, Mode, Outcome } from '@alliage/events';
import { flag, integer, json, optional, text } from '../contract/columns.ts';
import { table } from '../contract/table.ts';

type Taken = DataOf<'DecisionTaken'>;

/** The register: one row a decision, adopted, rejected and sent back alike (R23). What was frozen stays as it was recorded (R22). */
export const decision = table('decision_decision', {
  key: ['decisionId'],
  columns: {
    decisionId: text(),
    number: integer(),
    title: text(),
    /** Plain words of title and text, for free words to be found in. */
    wordsKey: text(),
    text: text(),
    rationale: optional(text()),
    matter: text<Matter>(),
    bodyId: text(),
    bodyKind: text<BodyKind>(),
    sessionId: text(),
    itemId: text(),
    proposalId: optional(text()),
    outcome: text<Outcome>(),
    mode: text<Mode>(),
    options: json<Taken['options']>(),
    effect: optional(json<Effect>()),
    carries: json<Pick<Taken, 'conditions' | 'waivers' | 'actions' | 'supersedes' | 'lifts'>>(),
    voices: json<Taken['voices']>(),
    allies: json<Taken['allies']>(),
    tally: json<Taken['tally']>(),
    rules: json<Taken['rules']>(),
    quorum: json<Taken['quorum']>(),
    awaits: json<Taken['awaits']>(),
    exceptional: flag(),
    questions: json<DataOf<'DecisionSentBack'>['questions']>(),
    /** EDTF; `takenKey` is its place in R29's order. */
    takenOn: text(),
    takenKey: text(),
    ratifiedOn: optional(text()),
    notRatifiedOn: optional(text()),
    /** The effect, where it has taken place: when, from which day, and which events it is made of. */
    effectOn: optional(text()),
    effectDay: optional(text()),
    effectRevisions: json<readonly number[]>(),
    supersededBy: optional(text()),
    supersededOn: optional(text()),
    /** The last day on which it still applied; `END` while nothing supersedes it. */
    appliesUntil: text(),
    keepsEffect: flag(),
  },
  indexes: [
    ['owner', 'number'],
    ['owner', 'sessionId'],
  ],
});

/** What a board has answered (R20). */
export const board = table('decision_board', {
  key: ['decisionId', 'partyId'],
  columns: {
    decisionId: text(),
    partyId: text(),
    answer: text<'ratified' | 'refused'>(),
    on: text(),
    revision: integer(),
    reference: optional(text()),
    reason: optional(text()),
  },
});

export const action = table('decision_action', {
  key: ['actionId'],
  columns: {
    actionId: text(),
    text: text(),
    partyId: text(),
    personId: optional(text()),
    due: text(),
    /** The day it was first due, and how many times it was moved. */
    firstDue: text(),
    moves: integer(),
    /** Empty: assigned between sessions, by no decision. */
    decisionId: text(),
    projectId: optional(text()),
    status: text<'open' | 'completed' | 'dropped'>(),
    assignedOn: text(),
    endedOn: optional(text()),
    words: optional(text()),
    supersededBy: optional(text()),
  },
  indexes: [['owner', 'decisionId']],
});

/** What was delegated to the technical committee, and until when (R18). */
export const delegation = table('decision_delegation', {
  key: ['delegationId'],
  columns: {
    delegationId: text(),
    decisionId: text(),
    matter: text<Matter>(),
    limits: text(),
    on: text(),
    fromDay: text(),
    until: text(),
    /** The last day on which it held: its term, or the day before it was ended. */
    untilDay: text(),
    endedOn: optional(text()),
    endReason: optional(text()),
  },
});
