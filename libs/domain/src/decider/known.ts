import { certainlyBefore, spanOf } from '@alliage/events';
import { refuse, rule } from './refusal.ts';
import type { Work } from './work.ts';

/** What a command names must exist: in the directory (through `act.facts`), or in this alliance. `field` is the JSON pointer to it. */
export const known = {
  organisation: rule('section 1', 'organisation-unknown', {
    fr: 'Cette organisation n’est pas inscrite : inscrivez-la d’abord.',
    en: 'This organisation is not registered: register it first.',
  }),
  /** R34: it is no more what joins an alliance on that day. */
  succeeded: rule('R34', 'organisation-succeeded', {
    fr: 'Une autre organisation avait pris la suite de celle-ci à cette date : désignez celle qui lui succède.',
    en: 'Another organisation had succeeded this one by that day: name its successor.',
  }),
  person: rule('section 1', 'person-unknown', {
    fr: 'Cette personne n’est pas inscrite : inscrivez-la d’abord.',
    en: 'This person is not registered: register them first.',
  }),
  network: rule('section 1', 'network-unknown', {
    fr: 'Ce réseau n’est pas inscrit : inscrivez-le d’abord.',
    en: 'This network is not registered: register it first.',
  }),
  /** For anything of the alliance's own: a party, a session, a project… */
  inAlliance: rule('section 1', 'unknown-here', {
    fr: 'Cette alliance ne connaît rien sous cet identifiant : vérifiez ce que vous désignez.',
    en: 'This alliance knows nothing by that id: check what you refer to.',
  }),
};

export const mustKnowOrganisation = (work: Work, id: string, field = '/organisationId') =>
  work.act.facts.organisations[id] ?? refuse(known.organisation, undefined, field);

/** One that comes in must still be itself on the day of the act: neither unknown, nor certainly succeeded before (R34). */
export function mustStillBe(work: Work, id: string, field = '/organisationId'): void {
  const { succeeded } = mustKnowOrganisation(work, id, field);
  if (succeeded !== undefined && certainlyBefore(spanOf(succeeded.on), work.on))
    refuse(known.succeeded, undefined, field);
}

export const mustKnowPerson = (work: Work, id: string, field = '/personId') =>
  work.act.facts.persons[id] ?? refuse(known.person, undefined, field);

export const mustKnowNetwork = (work: Work, id: string, field = '/networkId') =>
  work.act.facts.networks[id] ?? refuse(known.network, undefined, field);

/** The thing itself, or a refusal that names the field: `mustKnow(state.sessions, body.sessionId, '/sessionId')`. */
export const mustKnow = <T>(things: Readonly<Record<string, T>>, id: string, field: string): T =>
  (Object.hasOwn(things, id) ? things[id] : undefined) ?? refuse(known.inAlliance, undefined, field);
