import { certainlyBefore, isEdtf, spanOf } from '@alliage/events';
import type { CommandRules } from '../decider/command.ts';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { isAlly } from '../parties/who.ts';
import { evaluationBroken } from './rules.ts';

export interface TrustCommands {
  'record-trust-pulse': {
    readonly partyId: string;
    /** EDTF: the period lived through. */
    readonly period: string;
    /** 1 to 5. */
    readonly level: number;
    /** For the party alone. */
    readonly words?: string;
  };
}

export const trustRules: CommandRules<TrustCommands> = {
  'record-trust-pulse': {
    decide: (work, { partyId, period, level, words }) => {
      mustKnow(work.state.parties, partyId, '/partyId');
      if (work.act.actor.partyId !== partyId) refuse(evaluationBroken.onlyItsOwnTrust, undefined, '/partyId');
      if (!isAlly(work.state, partyId, work.on)) refuse(evaluationBroken.onlyAllies, undefined, '/partyId');
      if (!isEdtf(period)) refuse(evaluationBroken.notAPeriod, undefined, '/period');
      if (certainlyBefore(work.on, spanOf(period))) refuse(evaluationBroken.futurePeriod, undefined, '/period');
      if (!Number.isInteger(level) || level < 1 || level > 5)
        refuse(evaluationBroken.fromOneToFive, undefined, '/level');
      const before = work.state.pulses[period]?.[partyId];
      // Levels show as a trend, once all have answered; until then, and words for ever, they are the party's own.
      if (before?.level !== level)
        work.record('TrustPulseRecorded', { partyId, period, level }, { visibility: 'party' });
      if (words !== undefined && before?.words !== words)
        work.record('TrustPulseWorded', { partyId, period, words }, { visibility: 'party' });
    },
  },
};
