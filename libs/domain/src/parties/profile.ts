import type { Capacity, FreeText } from '@alliage/events';
import { holds } from '../decider/period.ts';
import { refuse } from '../decider/refusal.ts';
import { same } from '../decider/same.ts';
import type { Work } from '../decider/work.ts';
import { mustSpeakFor } from './commits.ts';
import { mustBeThere } from './present.ts';
import { parties } from './rules.ts';
import { representativesOf } from './who.ts';

/** What a party tells the others of itself; each sharing is a whole new version. */
export interface ShareProfile {
  readonly partyId: string;
  readonly wants?: FreeText;
  readonly brings?: FreeText;
  readonly constraints?: FreeText;
  readonly weaknesses?: FreeText;
  /** R5: whom it sends where it has no administrator, director or manager. */
  readonly instead?: readonly {
    readonly missing: 'administrator' | 'director' | 'manager';
    readonly sends: Capacity;
  }[];
}
export function shareProfile(
  work: Work,
  { partyId, wants, brings, constraints, weaknesses, instead }: ShareProfile,
): void {
  const { party } = mustBeThere(work, partyId);
  mustSpeakFor(work, partyId);
  const words = { wants, brings, constraints, weaknesses };
  const said = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined && value !== ''));
  if (Object.keys(said).length === 0) refuse(parties.emptyProfile);
  const missing = (instead ?? []).map((i) => i.missing);
  if (new Set(missing).size < missing.length || instead?.some((i) => i.missing === i.sends))
    refuse(parties.insteadOnce, undefined, '/instead');
  const profile = { ...said, ...(instead === undefined ? {} : { instead: instead.map((i) => ({ ...i })) }) };
  const last = party.profiles.at(-1);
  if (last !== undefined && same(last.said, profile)) return;
  work.record('PartyProfileShared', { partyId, version: (last?.version ?? 0) + 1, ...profile });
}

/** R32: what stays with the party, and is seen by nobody else. */
export interface KeepPrivateProfile {
  readonly partyId: string;
  readonly words: FreeText;
}
export function keepPrivateProfile(work: Work, { partyId, words }: KeepPrivateProfile): void {
  const { party } = mustBeThere(work, partyId);
  const { personId } = work.act.actor;
  const own =
    representativesOf(party, work.on).some((r) => r.personId === personId) ||
    party.pilots.some((p) => p.personId === personId && holds(p, work.on));
  if (!own) refuse(parties.privateToItself, undefined, '/partyId');
  work.record('PartyPrivateProfileKept', { partyId, words }, { visibility: 'party' });
}
