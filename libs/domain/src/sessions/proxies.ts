import type { CommandRules } from '../decider/command.ts';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { mustBeOneOf } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { voiceOf } from '../parties/circle.ts';
import { happensTowards } from './day.ts';
import { runningSession } from './find.ts';
import { attendanceRefusals } from './rules.ts';
import { mustMeet, seatNamed } from './seats.ts';
import type { Session } from './state.ts';
import { inSession } from './while.ts';

export interface ProxyCommands {
  /** R11: to another member of the same ally, who accepts it. `accepted`: its holder has accepted, a pilot notes both at once. */
  'give-proxy': {
    readonly sessionId: string;
    readonly giverMandateId: string;
    readonly holderMandateId: string;
    readonly accepted?: boolean;
  };
  'accept-proxy': { readonly sessionId: string; readonly proxyId: string };
  'revoke-proxy': { readonly sessionId: string; readonly proxyId: string };
}

const meeting = (work: Work, sessionId: string): Session => {
  const session = runningSession(work, sessionId);
  mustMeet(session);
  happensTowards(work, session);
  return session;
};

/** R11: within one ally; one proxy a holder, who is there in person and has not given its own; one a giver, who is not there. */
function mustBeFit(work: Work, session: Session, giver: string, holder: string): void {
  const from = seatNamed(work, session, giver, '/giverMandateId');
  const to = seatNamed(work, session, holder, '/holderMandateId');
  const ally = (partyId: string) => voiceOf(work.state, partyId, work.on);
  if (giver === holder || ally(from.partyId) !== ally(to.partyId))
    refuse(attendanceRefusals.sameAlly, undefined, '/holderMandateId');
  const proxies = Object.values(session.proxies).filter((p) => !p.revoked);
  if (proxies.some((p) => p.giver === giver)) refuse(attendanceRefusals.alreadyGiven, undefined, '/giverMandateId');
  if (proxies.some((p) => p.holder === giver)) refuse(attendanceRefusals.holdsOne, undefined, '/giverMandateId');
  if (proxies.some((p) => p.holder === holder)) refuse(attendanceRefusals.oneProxy, undefined, '/holderMandateId');
  if (proxies.some((p) => p.giver === holder)) refuse(attendanceRefusals.holderAbsent, undefined, '/holderMandateId');
  if (session.attendance[giver]?.presence === 'present')
    refuse(attendanceRefusals.isPresent, undefined, '/giverMandateId');
  const there = session.attendance[holder]?.presence;
  if (there !== undefined && there !== 'present')
    refuse(attendanceRefusals.holderAbsent, undefined, '/holderMandateId');
}

export const proxyRules: CommandRules<ProxyCommands> = {
  'give-proxy': {
    ...inSession,
    decide: (work, { sessionId, giverMandateId: giver, holderMandateId: holder, accepted }) => {
      const session = meeting(work, sessionId);
      mustBeOneOf(work, [seatNamed(work, session, giver, '/giverMandateId').personId], '/giverMandateId');
      if (Object.values(session.proxies).some((p) => p.giver === giver && p.holder === holder && !p.revoked)) return;
      mustBeFit(work, session, giver, holder);
      const proxyId = work.act.newId('proxy');
      work.record('ProxyGiven', { proxyId, sessionId, giver, holder });
      if (accepted !== true) return;
      mustBeOneOf(work, [seatNamed(work, session, holder, '/holderMandateId').personId], '/accepted');
      work.record('ProxyAccepted', { proxyId, sessionId });
    },
  },
  'accept-proxy': {
    ...inSession,
    decide: (work, { sessionId, proxyId }) => {
      const session = meeting(work, sessionId);
      const proxy = mustKnow(session.proxies, proxyId, '/proxyId');
      mustBeOneOf(work, [seatNamed(work, session, proxy.holder, '/proxyId').personId], '/proxyId');
      if (proxy.revoked) refuse(attendanceRefusals.proxyRevoked, undefined, '/proxyId');
      if (!proxy.accepted) work.record('ProxyAccepted', { proxyId, sessionId });
    },
  },
  'revoke-proxy': {
    ...inSession,
    decide: (work, { sessionId, proxyId }) => {
      const session = meeting(work, sessionId);
      const { giver, holder, revoked } = mustKnow(session.proxies, proxyId, '/proxyId');
      const persons = [giver, holder].map((mandateId) => seatNamed(work, session, mandateId, '/proxyId').personId);
      mustBeOneOf(work, persons, '/proxyId');
      if (!revoked) work.record('ProxyRevoked', { proxyId, sessionId });
    },
  },
};
