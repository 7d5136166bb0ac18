import { saying } from './projects.ts';
import type { Chapter, Sentences } from './sentences.ts';

/** Sentences of the organisations', networks' and persons' own streams: a person's name is not repeated in them. */
export const directory: Sentences<Chapter<'directory'>> = {
  OrganisationRegistered: {
    fr: ({ data }, say) => `${say.words(data.name)} est inscrite (${say.label('organisation-kind', data.kind)}).`,
    en: ({ data }, say) => `${say.words(data.name)} is registered (${say.label('organisation-kind', data.kind)}).`,
  },
  OrganisationDetailsChanged: {
    fr: ({ data }, say) => `La fiche de l’organisation change : ${say.words(data.name)}.`,
    en: ({ data }, say) => `The organisation’s details change: ${say.words(data.name)}.`,
  },
  OrganisationSucceeded: {
    fr: ({ data }, say) =>
      `${say.list(data.successors.map(say.organisation))} ${data.successors.length > 1 ? 'prennent' : 'prend'} la suite de l’organisation (${say.label('succession-kind', data.kind)}, ${say.day(data.on)})${saying(data.words, say)}.`,
    en: ({ data }, say) =>
      `${say.list(data.successors.map(say.organisation))} ${data.successors.length > 1 ? 'succeed' : 'succeeds'} the organisation (${say.label('succession-kind', data.kind)}, ${say.day(data.on)})${saying(data.words, say)}.`,
  },
  NetworkFounded: {
    fr: ({ data }, say) => `Le réseau ${say.words(data.name)} est inscrit.`,
    en: ({ data }, say) => `The network ${say.words(data.name)} is founded.`,
  },
  NetworkDetailsChanged: {
    fr: ({ data }, say) => `La fiche du réseau change : ${say.words(data.name)}.`,
    en: ({ data }, say) => `The network’s details change: ${say.words(data.name)}.`,
  },
  FacilitatorNamed: {
    fr: ({ data }, say) =>
      `${say.organisation(data.organisationId)} accompagne le réseau ; ${say.person(data.personId)} en a la charge.`,
    en: ({ data }, say) =>
      `${say.organisation(data.organisationId)} facilitates the network; ${say.person(data.personId)} is in charge.`,
  },
  FacilitatorEnded: {
    fr: ({ data }, say) =>
      `${say.person(data.personId)} n’accompagne plus le réseau pour ${say.organisation(data.organisationId)}.`,
    en: ({ data }, say) =>
      `${say.person(data.personId)} no longer facilitates the network for ${say.organisation(data.organisationId)}.`,
  },
  NetworkMemberJoined: {
    fr: ({ data }, say) => `${say.organisation(data.organisationId)} devient membre du réseau.`,
    en: ({ data }, say) => `${say.organisation(data.organisationId)} becomes a member of the network.`,
  },
  NetworkMemberLeft: {
    fr: ({ data }, say) => `${say.organisation(data.organisationId)} n’est plus membre du réseau.`,
    en: ({ data }, say) => `${say.organisation(data.organisationId)} is no longer a member of the network.`,
  },
  NetworkMembersCounted: {
    fr: ({ data: { count } }, say) =>
      `Le réseau compte ${say.number(count.value)} ${count.unit}, qui ne sont pas nommés un à un.`,
    en: ({ data: { count } }, say) =>
      `The network counts ${say.number(count.value)} ${count.unit}, which are not named one by one.`,
  },
  PersonRegistered: { fr: () => 'Une personne est inscrite.', en: () => 'A person is registered.' },
  PersonDetailsChanged: { fr: () => 'La fiche de la personne change.', en: () => 'The person’s details change.' },
};
