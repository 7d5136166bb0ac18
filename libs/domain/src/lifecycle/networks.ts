import { mustKnowNetwork } from '../decider/known.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';

export interface PlaceInNetwork {
  readonly networkId: string;
}
export function placeInNetwork(work: Work, { networkId }: PlaceInNetwork): void {
  mustBePilot(work);
  mustKnowNetwork(work, networkId);
  if (!work.state.networks.includes(networkId)) work.record('AlliancePlacedInNetwork', { networkId });
}

export interface LeaveNetwork {
  readonly networkId: string;
}
export function leaveNetwork(work: Work, { networkId }: LeaveNetwork): void {
  mustBePilot(work);
  mustKnowNetwork(work, networkId);
  if (work.state.networks.includes(networkId)) work.record('AllianceLeftNetwork', { networkId });
}
