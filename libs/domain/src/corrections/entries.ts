import { correctableIn, fieldOf, isCorrectable, isLaidOver, type Json } from '@alliage/events';
import type { KnownEntry } from '../decider/act.ts';
import { holds } from '../decider/period.ts';
import { refuse } from '../decider/refusal.ts';
import { mustBeOneOf } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { parties } from '../parties/rules.ts';
import { partyById, representativesOf } from '../parties/who.ts';
import { correctionRules } from './rules.ts';

/** The alliance’s entries so far, each as it reads now. */
export function entriesOf({ act }: Work): readonly KnownEntry[] {
  const { entries } = act.facts;
  if (entries === undefined) throw new Error('a command that reads entries was decided without them');
  return entries;
}

/** The entry that is put right, which this person may put right: a pilot, or who recorded it; what a party keeps to itself, that party alone. */
export function mustFindEntry(work: Work, eventId: string): KnownEntry {
  const entry =
    entriesOf(work).find(({ id }) => id === eventId) ?? refuse(correctionRules.entryKnown, undefined, '/eventId');
  if (entry.visibility === 'party') mustBeItsOwn(work, entry);
  else mustBeOneOf(work, [entry.actor.personId], '/eventId');
  return entry;
}

/** What a correction of it corrects, and so on, down to what was recorded for itself. */
function spokenOfBy(work: Work, entry: KnownEntry): KnownEntry {
  if (!isLaidOver(entry.type)) return entry;
  const { revision } = entry.data as { readonly revision: number };
  const found = entriesOf(work)[revision];
  return found === undefined ? entry : spokenOfBy(work, found);
}

function mustBeItsOwn(work: Work, entry: KnownEntry): void {
  const { partyId = '' } = spokenOfBy(work, entry).data as { readonly partyId?: string };
  const { personId } = work.act.actor;
  const party = partyById(work.state, partyId);
  const own =
    party !== undefined &&
    (representativesOf(party, work.on).some((r) => r.personId === personId) ||
      party.pilots.some((p) => p.personId === personId && holds(p, work.on)));
  if (!own) refuse(parties.privateToItself, undefined, '/eventId');
}

/** R31: only what its type lists is put right. @returns what the field says now; null = not known */
export function mustBeCorrectable(entry: KnownEntry, path: string): Json {
  if (!isCorrectable(entry, path)) refuse(correctionRules.correctable, { path, paths: correctableIn(entry) }, '/path');
  return fieldOf(entry, path);
}
