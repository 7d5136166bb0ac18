import type { Say } from '../say.ts';
import type { Told } from '../told.ts';
import type { Chapter, Sentences } from './sentences.ts';
import { saying } from './projects.ts';
import { does, term, theBody } from './words.ts';

type Appointed = Told<'MemberAppointed'>['data'];

const as = ({ capacities }: Appointed, say: Say): string =>
  say.list(capacities.map((capacity) => say.label('capacity', capacity)));

/** R42: « pour le CPIE d’Azun », where it is an affiliate's person. */
const forAnAffiliate = ({ engagementId }: Appointed, say: Say): string =>
  engagementId === undefined
    ? ''
    : `, ${{ fr: 'pour son adhérent', en: 'for its member' }[say.language]} ${say.party(engagementId)}`;

const ENDED = {
  fr: {
    'stood-down': 'quitte son mandat',
    replaced: 'passe la main',
    'party-left': 'n’est plus membre : son organisation quitte l’alliance',
    'body-dissolved': 'n’est plus membre : l’instance prend fin',
    'role-changed': 'n’est plus membre : son organisation change de rôle',
    erased: 'n’est plus membre',
    'affiliate-released': 'n’est plus membre : l’adhérent qui l’a envoyé n’est plus engagé',
  },
  en: {
    'stood-down': 'stands down',
    replaced: 'hands over',
    'party-left': 'is a member no more: its organisation leaves the alliance',
    'body-dissolved': 'is a member no more: the body is dissolved',
    'role-changed': 'is a member no more: its organisation changes role',
    erased: 'is a member no more',
    'affiliate-released': 'is a member no more: the affiliate that sent them is no longer committed',
  },
} as const;

const guest = ({ partyId, personId }: Told<'GuestInvited'>['data'], say: Say): string =>
  personId === undefined ? say.party(partyId) : `${say.person(personId)} (${say.party(partyId)})`;

const where = ({ bodyId, sessionId }: Told<'GuestInvited'>['data'], say: Say): string => {
  if (sessionId === undefined) return theBody(say.body(bodyId ?? ''), say, say.language === 'fr' ? 'to' : 'plain');
  return `${{ fr: 'à la', en: 'the' }[say.language]} ${say.session(sessionId)}`;
};

export const bodies: Sentences<Chapter<'bodies'>> = {
  BodyConstituted: {
    fr: ({ data }, say) => `${theBody(say.body(data.bodyId), say, 'start')} est constitué${feminine(data.kind)}.`,
    en: ({ data }, say) => `${theBody(say.body(data.bodyId), say, 'start')} is constituted.`,
  },
  BodyDissolved: {
    fr: ({ data }, say) => `${theBody(say.body(data.bodyId), say, 'start')} prend fin${saying(data.reason, say)}.`,
    en: ({ data }, say) => `${theBody(say.body(data.bodyId), say, 'start')} is dissolved${saying(data.reason, say)}.`,
  },
  MemberAppointed: {
    fr: ({ data }, say) =>
      `${does(say.party(data.partyId), 'désigne', 'désignent')} ${say.person(data.personId)} (${as(data, say)}) membre ${theBody(say.body(data.bodyId), say, 'of')}${forAnAffiliate(data, say)}${term(data, say)}.`,
    en: ({ data }, say) =>
      `${say.party(data.partyId)} appoints ${say.person(data.personId)} (${as(data, say)}) to ${theBody(say.body(data.bodyId), say, 'plain')}${forAnAffiliate(data, say)}${term(data, say)}.`,
  },
  AlternateNamed: {
    fr: ({ data }, say) => `${say.person(data.personId)} suppléera ${say.mandate(data.mandateId)} en son absence.`,
    en: ({ data }, say) => `${say.person(data.personId)} will stand in for ${say.mandate(data.mandateId)} when absent.`,
  },
  AlternateEnded: {
    fr: ({ data }, say) => `${say.person(data.personId)} ne supplée plus ${say.mandate(data.mandateId)}.`,
    en: ({ data }, say) => `${say.person(data.personId)} no longer stands in for ${say.mandate(data.mandateId)}.`,
  },
  MandateEnded: {
    fr: ({ data }, say) => `${say.mandate(data.mandateId)} ${ENDED.fr[data.reason]}${saying(data.words, say)}.`,
    en: ({ data }, say) => `${say.mandate(data.mandateId)} ${ENDED.en[data.reason]}${saying(data.words, say)}.`,
  },
  SeatDeclined: {
    fr: ({ data }, say) =>
      `${does(say.party(data.partyId), 'renonce', 'renoncent')} à siéger ${theBody(say.body(data.bodyId), say, 'to')}${saying(data.reason, say)}.`,
    en: ({ data }, say) =>
      `${say.party(data.partyId)} declines its seat on ${theBody(say.body(data.bodyId), say, 'plain')}${saying(data.reason, say)}.`,
  },
  SeatResumed: {
    fr: ({ data }, say) =>
      `${does(say.party(data.partyId), 'siège', 'siègent')} de nouveau ${theBody(say.body(data.bodyId), say, 'to')}.`,
    en: ({ data }, say) =>
      `${say.party(data.partyId)} takes its seat on ${theBody(say.body(data.bodyId), say, 'plain')} again.`,
  },
  ProjectLeadNamed: {
    fr: ({ data }, say) =>
      `${say.mandate(data.mandateId)} devient ${data.as === 'lead' ? 'responsable' : 'co-responsable'} du chantier (${say.body(data.bodyId)}).`,
    en: ({ data }, say) =>
      `${say.mandate(data.mandateId)} becomes ${data.as === 'lead' ? 'lead' : 'co-lead'} of the project (${say.body(data.bodyId)}).`,
  },
  GuestInvited: {
    fr: ({ data }, say) => `${guest(data, say)} reçoit une invitation ${where(data, say)} : on l’entendra, sans voix.`,
    en: ({ data }, say) => `${guest(data, say)} is invited to ${where(data, say)}: heard, without a voice.`,
  },
  GuestEnded: {
    fr: ({ data }, say) => `${say.mandate(data.guestId)} n’est plus parmi les invités.`,
    en: ({ data }, say) => `${say.mandate(data.guestId)} is a guest no more.`,
  },
  CrossSeatOpened: {
    fr: ({ data }, say) =>
      `Participation croisée : ${say.person(data.personId)}, qui administre ${say.party(data.of)}, siège au conseil ${say.of(say.party(data.on))}${term(data, say)}.`,
    en: ({ data }, say) =>
      `Cross seat: ${say.person(data.personId)}, of the board ${say.of(say.party(data.of))}, sits on the board ${say.of(say.party(data.on))}${term(data, say)}.`,
  },
  CrossSeatClosed: {
    fr: ({ data }, say) => `La participation croisée de ${say.mandate(data.seatId)} prend fin.`,
    en: ({ data }, say) => `The cross seat of ${say.mandate(data.seatId)} ends.`,
  },
  MatterDelegated: {
    fr: ({ data }, say) =>
      `La ${say.decision(data.decisionId)} délègue au comité technique la matière « ${say.label('matter', data.matter)} », ${until(data.until, say)}, dans ces limites : ${say.words(data.limits)}.`,
    en: ({ data }, say) =>
      `By ${say.decision(data.decisionId)}, “${say.label('matter', data.matter)}” is delegated to the technical committee ${until(data.until, say)}, within these limits: ${say.words(data.limits)}.`,
  },
  DelegationEnded: {
    fr: ({ data }, say) =>
      `La ${say.decision(data.decisionId)} met fin à une délégation au comité technique${saying(data.reason, say)}.`,
    en: ({ data }, say) =>
      `By ${say.decision(data.decisionId)} a delegation to the technical committee ends${saying(data.reason, say)}.`,
  },
};

const feminine = (kind: string): string => (kind === 'project-team' ? 'e' : '');

const until = (day: string, say: Say): string =>
  ({ fr: `jusqu’au ${say.day(day).replace(/^le /, '')}`, en: `until ${say.day(day)}` })[say.language];
