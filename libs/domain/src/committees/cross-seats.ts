import { certainlyBefore, type Day } from '@alliage/events';
import type { CommandRules } from '../decider/command.ts';
import { mustKnow, mustKnowPerson } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import { mustBeAlly, mustBeATerm } from './find.ts';
import { committeeRefusals } from './rules.ts';

export interface CrossSeatCommands {
  /** R8: an administrator of one ally sits on another ally's board. */
  'open-cross-seat': {
    readonly personId: string;
    /** The ally whose administrator it is. */
    readonly ofPartyId: string;
    /** The ally on whose board it sits. */
    readonly onPartyId: string;
    readonly from?: Day;
    readonly until?: Day;
  };
  'close-cross-seat': { readonly seatId: string };
}

export const crossSeatRules: CommandRules<CrossSeatCommands> = {
  'open-cross-seat': {
    decide: (work, { personId, ofPartyId, onPartyId, from, until }) => {
      mustBePilot(work);
      mustBeAlly(work, ofPartyId, '/ofPartyId');
      mustBeAlly(work, onPartyId, '/onPartyId');
      if (ofPartyId === onPartyId) refuse(committeeRefusals.crossSeatOfTwoAllies, undefined, '/onPartyId');
      mustKnowPerson(work, personId);
      mustBeATerm(from, until, work);
      const open = Object.values(work.state.crossSeats).some(
        (s) => s.personId === personId && s.of === ofPartyId && s.on === onPartyId && s.ended === undefined,
      );
      if (open) return;
      work.record('CrossSeatOpened', {
        seatId: work.act.newId('cross-seat'),
        personId,
        of: ofPartyId,
        on: onPartyId,
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
      });
    },
  },
  'close-cross-seat': {
    decide: (work, { seatId }) => {
      mustBePilot(work);
      const seat = mustKnow(work.state.crossSeats, seatId, '/seatId');
      if (seat.ended !== undefined) return;
      if (certainlyBefore(work.on, seat.from)) refuse(committeeRefusals.notThere, undefined, '/effectiveOn');
      work.record('CrossSeatClosed', { seatId });
    },
  },
};
