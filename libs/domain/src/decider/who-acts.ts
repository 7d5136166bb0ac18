import { refuse, rule } from './refusal.ts';
import type { Work } from './work.ts';

/** Section 9: who may do what, as far as the act itself tells. */
export const whoActs = {
  pilot: rule('section 9', 'for-a-pilot', {
    fr: 'C’est à un pilote de l’alliance de l’enregistrer : demandez-le-lui.',
    en: 'It is for a pilot of the alliance to record this: ask one.',
  }),
  itself: rule('section 9', 'for-oneself-or-a-pilot', {
    fr: 'Chacun ne parle que pour soi : c’est à la personne concernée de le faire, ou à un pilote de le noter.',
    en: 'Everyone speaks for themselves only: the person concerned does it, or a pilot takes it down.',
  }),
};

const secretaries: readonly string[] = ['pilot', 'network-facilitator'];

/** A pilot records what happened, convenes, keeps attendance; a network's facilitator may act as secretary of a session. */
export function mustBePilot(work: Work): void {
  if (!secretaries.includes(work.act.actor.role)) refuse(whoActs.pilot);
}

/** What a delay brings about by itself may also be noted by an automation (R40). */
export function mustBePilotOrAutomation(work: Work): void {
  if (work.act.actor.role !== 'automation') mustBePilot(work);
}

/** One's own voice, interest, proxy: said by one of these persons, or taken down by a pilot. */
export function mustBeOneOf(work: Work, personIds: readonly string[], field?: string): void {
  const { role, personId } = work.act.actor;
  if (secretaries.includes(role) || personIds.includes(personId)) return;
  refuse(whoActs.itself, undefined, field);
}
