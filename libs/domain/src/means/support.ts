import { certainlyBefore, type Amount } from '@alliage/events';
import type { CommandRules } from '../decider/command.ts';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import type { Work } from '../decider/work.ts';
import { mustRecordFor } from '../parties/commits.ts';
import { roleOn } from '../parties/who.ts';
import { amountOf, type AmountSaid } from './amount.ts';
import { ofEarlierPledge } from './deliver.ts';
import { meansBroken } from './rules.ts';

export interface SupportCommands {
  /** How much may still be open: then no `kind`. */
  'pledge-support': Omit<AmountSaid, 'kind'> & {
    readonly partyId: string;
    readonly forWhat: string;
    readonly kind?: Amount['kind'];
  };
  /** Of a pledge: the party is the pledge's, and so is what it is for unless said otherwise. */
  'receive-support': AmountSaid & { readonly pledgeId?: string; readonly partyId?: string; readonly forWhat?: string };
}

function mustSupport(work: Work, partyId: string): void {
  const party = mustKnow(work.state.parties, partyId, '/partyId');
  if (roleOn(party, work.on) !== 'supporter') refuse(meansBroken.notASupporter, undefined, '/partyId');
  mustRecordFor(work, partyId);
}

function pledgeOf(work: Work, pledgeId: string, partyId: string | undefined) {
  const pledge = mustKnow(work.state.supports, pledgeId, '/pledgeId');
  if (partyId !== undefined && partyId !== pledge.partyId) refuse(meansBroken.ofAnother, undefined, '/partyId');
  if (certainlyBefore(work.on, pledge.on)) refuse(meansBroken.beforePledge, undefined, '/effectiveOn');
  mustRecordFor(work, pledge.partyId, '/pledgeId');
  return pledge;
}

export const supportRules: CommandRules<SupportCommands> = {
  'pledge-support': {
    reported: 'may',
    decide: (work, { partyId, forWhat, kind, ...amount }) => {
      mustSupport(work, partyId);
      const much = kind === undefined ? undefined : amountOf({ kind, ...amount });
      work.record('SupportPledged', said({ pledgeId: work.act.newId('pledge'), partyId, forWhat, amount: much }));
    },
  },
  'receive-support': {
    afterClosing: ofEarlierPledge,
    whileSuspended: ofEarlierPledge,
    decide: (work, { pledgeId, partyId, forWhat, ...amount }) => {
      const pledge = pledgeId === undefined ? undefined : pledgeOf(work, pledgeId, partyId);
      const from = pledge?.partyId ?? partyId ?? refuse(meansBroken.fromWhom, undefined, '/partyId');
      const use = forWhat ?? pledge?.forWhat ?? refuse(meansBroken.fromWhom, undefined, '/forWhat');
      if (!pledge) mustSupport(work, from);
      const supportId = work.act.newId('support');
      work.record(
        'SupportReceived',
        said({ supportId, pledgeId, partyId: from, forWhat: use, amount: amountOf(amount) }),
      );
    },
  },
};
