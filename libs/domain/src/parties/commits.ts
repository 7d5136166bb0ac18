import { refuse, rule } from '../decider/refusal.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import type { Shown } from '../on-evidence/shown.ts';
import { partyById, representativesOf } from './who.ts';

export const onlyItsRepresentative = rule('R36', 'only-its-representative', {
  fr: 'Une partie prenante ne s’engage que par son représentant en fonction ce jour-là : c’est à cette personne de le faire. Ce qui a été donné sur papier, sauf une évaluation, un pilote l’enregistre avec sa pièce.',
  en: 'A party commits itself only through its representative of that day: it is for that person to do it. What was given on paper, an assessment apart, a pilot records with its evidence.',
});
export const notForAnother = rule('R36', 'not-for-another-party', {
  fr: 'On ne parle que pour sa propre partie prenante : demandez-le à la partie concernée, ou à un pilote.',
  en: 'One speaks for one’s own party only: ask the party concerned, or a pilot.',
});

/** Whether the actor commits this party on the day of the act: as its representative of that day. */
export function commits(work: Work, partyId: string): boolean {
  const { actor } = work.act;
  const party = partyById(work.state, partyId);
  if (party === undefined || actor.role !== 'representative' || actor.partyId !== partyId) return false;
  return representativesOf(party, work.on).some((r) => r.personId === actor.personId);
}

/** Joining, consenting, signing, assessing, ratifying, withdrawing: a party signs for itself (section 1), or a paper that it signed is shown (R41). */
export function mustCommit(work: Work, partyId: string, field = '/partyId', { onEvidence }: Shown = {}): void {
  if (onEvidence === undefined && !commits(work, partyId)) refuse(onlyItsRepresentative, undefined, field);
}

/** What a pilot may record for any party, a representative or a member only for its own. */
export function mustSpeakFor(work: Work, partyId: string, field = '/partyId'): void {
  const { role, partyId: own } = work.act.actor;
  if ((role === 'representative' || role === 'member') && own !== partyId) refuse(notForAnother, undefined, field);
}

/** What a party's representative says for it, or a pilot takes down: a proposal, a pledge, a delivery (section 9). */
export function mustRecordFor(work: Work, partyId: string, field = '/partyId'): void {
  if (work.act.actor.role !== 'representative') mustBePilot(work);
  mustSpeakFor(work, partyId, field);
}
