import type { FrozenRules, ItemContent, Matter, Outcome, Presence, QuorumFound, RollRow, Voice } from '@alliage/events';
import { flag, integer, json, optional, text } from '../contract/columns.ts';
import { table } from '../contract/table.ts';

export const SESSION_STATUSES = ['convened', 'open', 'closed', 'adjourned', 'cancelled'] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];
export type ItemOutcome = 'open' | 'decided' | 'treated' | 'postponed' | 'carried-over';

export const session = table('session_session', {
  key: ['sessionId'],
  columns: {
    sessionId: text(),
    /** The round table's is the alliance's own id. */
    bodyId: text(),
    title: optional(text()),
    form: text<'meeting' | 'consultation'>(),
    /** Wall-clock time of the alliance, `YYYY-MM-DDTHH:mm`: when it starts, or when a consultation opens. */
    startsAt: text(),
    /** Of a consultation. */
    closesAt: optional(text()),
    place: optional(text()),
    link: optional(text()),
    convenedOn: text(),
    noticeGiven: integer(),
    noticeRequired: integer(),
    noticeCharter: optional(integer()),
    short: flag(),
    secondConvocationOf: optional(text()),
    status: text<SessionStatus>(),
    openedOn: optional(text()),
    /** Revision of its opening: what was recorded between two openings is new to the second. */
    openedAt: optional(integer()),
    closedOn: optional(text()),
    endWords: optional(text()),
    /** Frozen at the opening (R11, R26). */
    roll: optional(json<readonly RollRow[]>()),
    sitting: optional(json<readonly string[]>()),
    complete: optional(flag()),
    contestable: optional(flag()),
    rules: optional(json<FrozenRules>()),
    quorum: optional(json<QuorumFound>()),
    adjournedFor: optional(json<QuorumFound>()),
    publishedTo: optional(text()),
    noteSentOn: optional(text()),
    noteTo: optional(json<readonly string[]>()),
    noteDecisions: optional(json<readonly number[]>()),
    noteWords: optional(text()),
  },
  indexes: [
    ['owner', 'startsAt'],
    ['owner', 'bodyId'],
  ],
});

export const item = table('session_item', {
  key: ['sessionId', 'itemId'],
  columns: {
    sessionId: text(),
    itemId: text(),
    bodyId: text(),
    addedAt: integer(),
    title: text(),
    kind: text<ItemContent['kind']>(),
    matter: optional(text<Matter>()),
    content: json<ItemContent>(),
    late: flag(),
    carriedFrom: optional(text()),
    proposedBy: optional(text()),
    outcome: text<ItemOutcome>(),
    words: optional(text()),
    /** R14: in the backlog of its body. */
    waiting: flag(),
    dropWords: optional(text()),
    decisionId: optional(text()),
    decisionNumber: optional(integer()),
    decisionOutcome: optional(text<Outcome>()),
    quorum: optional(json<QuorumFound>()),
  },
  indexes: [['owner', 'bodyId', 'addedAt']],
});

export const voice = table('session_voice', {
  key: ['itemId', 'mandateId'],
  columns: { itemId: text(), mandateId: text(), voice: text<Voice>(), castBy: text(), reason: optional(text()) },
});

export const interest = table('session_interest', {
  key: ['itemId', 'mandateId'],
  columns: { itemId: text(), mandateId: text(), ground: text(), tie: optional(text()) },
});

export const attendance = table('session_attendance', {
  key: ['sessionId', 'mandateId'],
  columns: { sessionId: text(), mandateId: text(), presence: text<Presence>(), byAlternate: flag() },
});

export const proxy = table('session_proxy', {
  key: ['sessionId', 'proxyId'],
  columns: {
    sessionId: text(),
    proxyId: text(),
    giver: text(),
    holder: text(),
    accepted: flag(),
    revoked: flag(),
  },
});

export const acceptance = table('session_acceptance', {
  /** `itemId` empty: of the shorter notice itself. */
  key: ['sessionId', 'partyId', 'itemId'],
  columns: { sessionId: text(), partyId: text(), itemId: text() },
});

export const minutes = table('session_minutes', {
  key: ['sessionId', 'draft'],
  columns: {
    sessionId: text(),
    draft: integer(),
    draftedOn: text(),
    builtFrom: integer(),
    digest: text(),
    words: optional(text()),
    approvedOn: optional(text()),
    how: optional(text<'silence' | 'at-session'>()),
    atSessionId: optional(text()),
  },
});

export const comment = table('session_comment', {
  key: ['sessionId', 'draft', 'revision'],
  columns: {
    sessionId: text(),
    draft: integer(),
    revision: integer(),
    mandateId: text(),
    words: text(),
    objection: flag(),
    on: text(),
  },
});
