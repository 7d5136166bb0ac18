import type { PartyRole } from '@alliage/events';
import { refuse } from '../decider/refusal.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { isInStage } from '../lifecycle/stage.ts';
import { mustCommit } from './commits.ts';
import { mustBeItsLastRole, mustBeThere } from './present.ts';
import { parties } from './rules.ts';

/** R36: between supporter, facilitator and observer. From or to ally it is a decision, except while the circle is still forming. */
export interface ChangeRole {
  readonly partyId: string;
  readonly to: PartyRole;
}

export function changeRole(work: Work, { partyId, to }: ChangeRole): void {
  const { party, role: from } = mustBeThere(work, partyId);
  if (from === to) return;
  mustBeItsLastRole(work, party);
  const forming = isInStage(work.state, work.on, 'interconnaissance');
  if (to === 'ally') refuse(forming ? parties.alliesJoinByInvitation : parties.allyByDecision, undefined, '/to');
  if (from === 'ally') {
    if (!forming) refuse(parties.allyByDecision, undefined, '/to');
    mustCommit(work, partyId);
  } else mustBePilot(work);
  const basis = from === 'ally' ? ({ kind: 'act', partyId } as const) : ({ kind: 'entry' } as const);
  work.record('PartyRoleChanged', { partyId, from, to, basis });
}
