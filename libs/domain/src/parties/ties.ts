import { certainlyBefore, type FreeText, type Tie } from '@alliage/events';
import { mustKnow } from '../decider/known.ts';
import { holds } from '../decider/period.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import type { Work } from '../decider/work.ts';
import { mustSpeakFor } from './commits.ts';
import { mustBeThere } from './present.ts';
import { parties } from './rules.ts';

/** The party competes with, funds or regulates the other; recalled when interests are declared (R13). */
export interface DeclareTie {
  readonly partyId: string;
  readonly otherPartyId: string;
  readonly tie: Tie;
  readonly words?: FreeText;
}
export function declareTie(work: Work, { partyId, otherPartyId, tie, words }: DeclareTie): void {
  mustBeThere(work, partyId);
  mustBeThere(work, otherPartyId, '/otherPartyId');
  if (partyId === otherPartyId) refuse(parties.noTieWithItself, undefined, '/otherPartyId');
  mustSpeakFor(work, partyId);
  const standing = Object.values(work.state.ties).some(
    (t) => t.partyId === partyId && t.otherPartyId === otherPartyId && t.tie === tie && holds(t, work.on),
  );
  if (standing) return;
  work.record('TieDeclared', said({ tieId: work.act.newId('tie'), partyId, otherPartyId, tie, words }));
}

export interface EndTie {
  readonly tieId: string;
}
export function endTie(work: Work, { tieId }: EndTie): void {
  const tie = mustKnow(work.state.ties, tieId, '/tieId');
  mustSpeakFor(work, tie.partyId, '/tieId');
  if (tie.ended !== undefined) return;
  if (certainlyBefore(work.on, tie.from)) refuse(parties.beforeTie, undefined, '/effectiveOn');
  work.record('TieEnded', { tieId });
}

/** Asymmetries are written down, not hidden (section 2). */
export interface NoteAsymmetry {
  readonly words: FreeText;
}
export const noteAsymmetry = (work: Work, { words }: NoteAsymmetry): void =>
  work.record('AsymmetryNoted', { asymmetryId: work.act.newId('asymmetry'), words });
