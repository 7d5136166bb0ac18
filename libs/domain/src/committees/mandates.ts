import type { CommandRules } from '../decider/command.ts';
import { mustKnow, mustKnowPerson } from '../decider/known.ts';
import { holds } from '../decider/period.ts';
import { refuse } from '../decider/refusal.ts';
import type { Work } from '../decider/work.ts';
import { mustSpeakFor } from '../parties/commits.ts';
import { runningMandate, standingBody } from './find.ts';
import { committeeRefusals } from './rules.ts';
import type { Mandate } from './state.ts';

export interface MandateCommands {
  /** A member stands down; its ally, or a pilot, may note it. */
  'stand-down': { readonly mandateId: string; readonly words?: string };
  'name-alternate': { readonly mandateId: string; readonly personId: string };
  'end-alternate': { readonly mandateId: string; readonly personId: string };
}

/** A mandate on a committee or team; a seat at the round table has no alternate and is not stood down from here. */
function mandateNamed(work: Work, mandateId: string): Mandate {
  const atTheTable = Object.values(work.state.parties).some((p) =>
    p.representatives.some((r) => r.mandateId === mandateId),
  );
  if (atTheTable) refuse(committeeRefusals.noAlternateThere, undefined, '/mandateId');
  const mandate = mustKnow(work.state.mandates, mandateId, '/mandateId');
  if (work.act.actor.personId !== mandate.personId) mustSpeakFor(work, mandate.partyId, '/mandateId');
  return mandate;
}

/** An alternate has no seat on the body, and is there for one ally only (R6). */
function mustBeFree(work: Work, mandate: Mandate, personId: string): void {
  const others = Object.values(work.state.mandates).filter((m) => m.bodyId === mandate.bodyId && holds(m, work.on));
  for (const m of others) {
    if (m.personId === personId) {
      const broken = m.partyId === mandate.partyId ? 'alternateIsMember' : 'oneAllyAPerson';
      refuse(committeeRefusals[broken], undefined, '/personId');
    }
    if (m.partyId !== mandate.partyId && m.alternates.some((a) => a.personId === personId && holds(a, work.on)))
      refuse(committeeRefusals.oneAllyAPerson, undefined, '/personId');
  }
}

export const mandateRules: CommandRules<MandateCommands> = {
  'stand-down': {
    whileSuspended: true,
    decide: (work, { mandateId, words }) => {
      if (mandateNamed(work, mandateId).ended !== undefined) return;
      runningMandate(work, mandateId);
      work.record('MandateEnded', { mandateId, reason: 'stood-down', ...(words === undefined ? {} : { words }) });
    },
  },
  'name-alternate': {
    whileSuspended: true,
    decide: (work, { mandateId, personId }) => {
      const mandate = mandateNamed(work, mandateId);
      runningMandate(work, mandateId);
      standingBody(work, mandate.bodyId, '/mandateId');
      mustKnowPerson(work, personId);
      if (mandate.alternates.some((a) => a.personId === personId && holds(a, work.on))) return;
      mustBeFree(work, mandate, personId);
      work.record('AlternateNamed', { mandateId, personId });
    },
  },
  'end-alternate': {
    whileSuspended: true,
    decide: (work, { mandateId, personId }) => {
      const mandate = mandateNamed(work, mandateId);
      if (!mandate.alternates.some((a) => a.personId === personId && a.ended === undefined)) return;
      work.record('AlternateEnded', { mandateId, personId });
    },
  },
};
