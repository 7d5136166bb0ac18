import { spanOf } from '@alliage/events';
import type { Evolvers } from '../decider/evolve.ts';
import type { AllianceState } from '../decider/state.ts';
import { minutesEvolvers } from './minutes/evolve.ts';
import type { Item } from './state.ts';

const settle = (state: AllianceState, itemId: string, outcome: Item['outcome']) => {
  const item = state.items[itemId];
  if (item) item.outcome = outcome;
};

/** What the events of this slice change (see state.ts beside). */
export const sessionsEvolvers: Evolvers = {
  ...minutesEvolvers,
  SessionConvened: (state, { data, effectiveOn, recordedAt }) => {
    const { sessionId, bodyId, when, notice, short, secondConvocationOf } = data;
    state.sessions[sessionId] = {
      sessionId,
      bodyId,
      when,
      notice,
      short,
      convened: spanOf(effectiveOn),
      convenedAt: recordedAt,
      ...(secondConvocationOf === undefined ? {} : { secondConvocationOf }),
      accepted: [],
      items: [],
      attendance: {},
      proxies: {},
      status: 'convened',
      minutes: [],
    };
  },
  ShortNoticeAccepted: (state, { data }) => {
    const { sessionId, partyId, itemId } = data;
    state.sessions[sessionId]?.accepted.push({ partyId, ...(itemId === undefined ? {} : { itemId }) });
  },
  // Who accepted a shorter notice accepted it for the day that was named: another day is asked again.
  SessionMoved: (state, { data }) => {
    const session = state.sessions[data.sessionId];
    if (session === undefined) return;
    session.when = data.when;
    session.notice = data.notice;
    session.short = data.short;
    session.accepted = session.accepted.filter((a) => a.itemId !== undefined);
  },
  // What a cancelled session had taken up waits again.
  SessionCancelled: (state, { data, effectiveOn }) => {
    const session = state.sessions[data.sessionId];
    if (session === undefined) return;
    session.status = 'cancelled';
    session.cancelled = spanOf(effectiveOn);
    for (const itemId of session.items) {
      const from = state.items[state.items[itemId]?.carriedFrom ?? ''];
      if (from) from.takenUp = false;
    }
  },
  AgendaItemAdded: (state, { data }) => {
    const { sessionId, itemId, content, late, carriedFrom, proposedBy } = data;
    state.items[itemId] = {
      itemId,
      sessionId,
      content,
      late,
      ...(carriedFrom === undefined ? {} : { carriedFrom }),
      ...(proposedBy === undefined ? {} : { proposedBy }),
      addedAt: state.revision + 1,
      recused: {},
      voices: {},
      outcome: 'open',
    };
    state.sessions[sessionId]?.items.push(itemId);
    const from = carriedFrom === undefined ? undefined : state.items[carriedFrom];
    if (from) from.takenUp = true;
  },
  AgendaItemReworded: (state, { data }) => {
    const item = state.items[data.itemId];
    if (item === undefined) return;
    item.content = data.content;
    item.voices = {};
    delete item.putToVoteAt;
  },
  AgendaItemTreated: (state, { data }) => settle(state, data.itemId, 'treated'),
  AgendaItemCarriedOver: (state, { data }) => settle(state, data.itemId, 'carried-over'),
  ItemPostponed: (state, { data }) => settle(state, data.itemId, 'postponed'),
  BacklogItemDropped: (state, { data }) => {
    const item = state.items[data.itemId];
    if (item) item.dropped = true;
  },
  VoiceRecorded: (state, { data, revision }) => {
    const item = state.items[data.itemId];
    if (item === undefined) return;
    const { mandateId, voice, castBy, reason } = data;
    item.voices[mandateId] = { voice, castBy, ...(reason === undefined ? {} : { reason }) };
    item.putToVoteAt ??= revision;
  },
  DecisionTaken: (state, { data }) => {
    const item = state.items[data.itemId];
    if (item === undefined) return;
    item.outcome = 'decided';
    item.decisionId = data.decisionId;
  },
  AttendanceRecorded: (state, { data }) => {
    const session = state.sessions[data.sessionId];
    if (session) session.attendance[data.mandateId] = { presence: data.presence, byAlternate: data.byAlternate };
  },
  ProxyGiven: (state, { data }) => {
    const { sessionId, proxyId, giver, holder } = data;
    const session = state.sessions[sessionId];
    if (session) session.proxies[proxyId] = { proxyId, giver, holder, accepted: false, revoked: false };
  },
  ProxyAccepted: (state, { data }) => {
    const proxy = state.sessions[data.sessionId]?.proxies[data.proxyId];
    if (proxy) proxy.accepted = true;
  },
  ProxyRevoked: (state, { data }) => {
    const proxy = state.sessions[data.sessionId]?.proxies[data.proxyId];
    if (proxy) proxy.revoked = true;
  },
  // R13: who is recused has no voice and uses no proxy; what was said before is void on an item not yet decided.
  InterestDeclared: (state, { data }) => {
    const item = state.items[data.itemId];
    if (item === undefined) return;
    item.recused[data.mandateId] = data.ground;
    delete item.voices[data.mandateId];
    for (const { giver, holder, revoked } of Object.values(state.sessions[data.sessionId]?.proxies ?? {}))
      if (holder === data.mandateId && !revoked) delete item.voices[giver];
  },
  SessionOpened: (state, { data, effectiveOn, revision }) => {
    const session = state.sessions[data.sessionId];
    if (session === undefined) return;
    const { sessionId: _, ...frozen } = data;
    session.status = 'open';
    session.opened = { ...frozen, on: spanOf(effectiveOn), revision };
  },
  SessionAdjourned: (state, { data, effectiveOn }) => {
    const session = state.sessions[data.sessionId];
    if (session === undefined) return;
    session.status = 'adjourned';
    session.closed = spanOf(effectiveOn);
  },
  SessionClosed: (state, { data, effectiveOn }) => {
    const session = state.sessions[data.sessionId];
    if (session === undefined) return;
    session.status = 'closed';
    session.closed = spanOf(effectiveOn);
  },
};
