import type { CommandRules } from '../decider/command.ts';
import { mustKnow, mustKnowPerson } from '../decider/known.ts';
import { holds } from '../decider/period.ts';
import { refuse } from '../decider/refusal.ts';
import type { Work } from '../decider/work.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import { roleOn } from '../parties/who.ts';
import { standingBody } from './find.ts';
import { committeeRefusals } from './rules.ts';

export interface GuestCommands {
  /** R7: a supporter, facilitator or observer is heard, without voice, in a body or in one session. */
  'invite-guest': {
    readonly partyId: string;
    readonly personId?: string;
    readonly bodyId?: string;
    readonly sessionId?: string;
  };
  'end-guest': { readonly guestId: string };
}

function mustBePossibleGuest(work: Work, partyId: string): void {
  const role = roleOn(mustKnow(work.state.parties, partyId, '/partyId'), work.on);
  if (role === undefined || role === 'ally') refuse(committeeRefusals.alliesAreNoGuests, undefined, '/partyId');
}

export const guestRules: CommandRules<GuestCommands> = {
  'invite-guest': {
    decide: (work, { partyId, personId, bodyId, sessionId }) => {
      mustBePilot(work);
      mustBePossibleGuest(work, partyId);
      if (personId !== undefined) mustKnowPerson(work, personId);
      if ((bodyId === undefined) === (sessionId === undefined))
        refuse(committeeRefusals.bodyOrSession, undefined, '/bodyId');
      if (bodyId !== undefined && bodyId !== work.state.id) standingBody(work, bodyId);
      if (sessionId !== undefined) {
        const { status } = mustKnow(work.state.sessions, sessionId, '/sessionId');
        if (status !== 'convened' && status !== 'open') refuse(committeeRefusals.sessionOver, undefined, '/sessionId');
      }
      const known = Object.values(work.state.guests).some(
        (g) =>
          g.partyId === partyId &&
          g.personId === personId &&
          g.bodyId === bodyId &&
          g.sessionId === sessionId &&
          holds(g, work.on),
      );
      if (known) return;
      const where = { ...(bodyId === undefined ? {} : { bodyId }), ...(sessionId === undefined ? {} : { sessionId }) };
      const who = { partyId, ...(personId === undefined ? {} : { personId }) };
      work.record('GuestInvited', { guestId: work.act.newId('guest'), ...who, ...where });
    },
  },
  'end-guest': {
    decide: (work, { guestId }) => {
      mustBePilot(work);
      const guest = mustKnow(work.state.guests, guestId, '/guestId');
      if (guest.ended !== undefined) return;
      if (!holds(guest, work.on)) refuse(committeeRefusals.notThere, undefined, '/effectiveOn');
      work.record('GuestEnded', { guestId });
    },
  },
};
