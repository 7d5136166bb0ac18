import { spanOf, type Evidence } from '@alliage/events';
import type { AllianceEvent } from '../decider/event.ts';
import type { Evolve, Evolvers } from '../decider/evolve.ts';
import type { AllianceState } from '../decider/state.ts';
import { said } from '../decider/said.ts';
import { actsOnEvidence, lastOnEvidence, type ActOnEvidenceType } from './state.ts';

interface Shown {
  readonly partyId: string;
  readonly onEvidence?: Evidence;
  readonly version?: number;
  readonly decisionId?: string;
  readonly sessionId?: string;
}

/** R41: keeps in mind what stands on paper, so that its party may contest it. */
function keep(state: AllianceState, event: AllianceEvent<ActOnEvidenceType>): void {
  const { type, revision, id = '', recordedAt, effectiveOn } = event;
  const { partyId, onEvidence, version, decisionId, sessionId } = event.data as Shown;
  const about = version ?? decisionId ?? sessionId;
  if (onEvidence === undefined) {
    const paper = about === undefined ? undefined : lastOnEvidence(state, type, partyId, about);
    if (paper !== undefined) paper.givenAnew = true;
    return;
  }
  const act = { revision, eventId: id, type, partyId, on: spanOf(effectiveOn), recordedAt };
  state.onEvidence[revision] = { ...act, ...said({ about }) };
}

export const onEvidenceEvolvers: Evolvers = {
  ...(Object.fromEntries(actsOnEvidence.map((type) => [type, keep as Evolve<never>])) as Evolvers),
  EvidenceContested: (state, { data, effectiveOn }) => {
    const act = state.onEvidence[data.revision];
    if (act !== undefined) act.contested = spanOf(effectiveOn);
  },
};
