import { certainlyBefore } from '@alliage/events';
import { mustKnowPerson } from '../decider/known.ts';
import { holds } from '../decider/period.ts';
import { refuse } from '../decider/refusal.ts';
import type { Work } from '../decider/work.ts';
import { mustSpeakFor } from './commits.ts';
import { mustBeThere } from './present.ts';
import { parties } from './rules.ts';
import type { Party } from './state.ts';

/** The person whom a party names to run the alliance day to day; one a party: naming another ends the one before. */
export interface NamePilot {
  readonly partyId: string;
  readonly personId: string;
}
export interface EndPilot {
  readonly partyId: string;
}

function endWhoeverIs(work: Work, party: Party): void {
  const { partyId } = party;
  for (const { personId } of party.pilots.filter((p) => p.ended === undefined && !certainlyBefore(work.on, p.from)))
    work.record('PilotEnded', { partyId, personId });
}

export function namePilot(work: Work, { partyId, personId }: NamePilot): void {
  const { party } = mustBeThere(work, partyId);
  mustSpeakFor(work, partyId);
  mustKnowPerson(work, personId);
  if (party.pilots.some((p) => p.ended === undefined && p.personId === personId && holds(p, work.on))) return;
  if (party.pilots.some((p) => p.ended === undefined && certainlyBefore(work.on, p.from)))
    refuse(parties.pilotSince, undefined, '/effectiveOn');
  endWhoeverIs(work, party);
  work.record('PilotNamed', { partyId, personId });
}

export function endPilot(work: Work, { partyId }: EndPilot): void {
  const { party } = mustBeThere(work, partyId);
  mustSpeakFor(work, partyId);
  endWhoeverIs(work, party);
}
