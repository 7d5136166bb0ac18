import type { FreeText, Tie } from '@alliage/events';
import type { Say } from '../say.ts';
import type { Told } from '../told.ts';
import { by } from './lifecycle.ts';
import type { Chapter, Sentences } from './sentences.ts';
import { does } from './words.ts';

/** « : « parce que… » », where something was said. */
const why = (text: FreeText | undefined, say: Say): string =>
  text === undefined ? '' : `${{ fr: ' : ', en: ': ' }[say.language]}${say.words(text)}`;

const TIES: Readonly<Record<Tie, { readonly fr: string; readonly en: string }>> = {
  competes: { fr: 'être en concurrence avec', en: 'it competes with' },
  funds: { fr: 'financer', en: 'it funds' },
  regulates: { fr: 'contrôler', en: 'it regulates' },
};

const role = ({ data }: Told<'PartyJoined'>, say: Say): string => {
  const name = say.label('party-role', data.role);
  return { fr: `comme ${name}`, en: `as ${name}` }[say.language];
};

const term = (data: { from?: string | undefined; until?: string | undefined }, say: Say): string => {
  const from = data.from && {
    fr: `à partir du ${say.day(data.from).replace(/^le /, '')}`,
    en: `from ${say.day(data.from)}`,
  };
  const until = data.until && {
    fr: `jusqu’au ${say.day(data.until).replace(/^le /, '')}`,
    en: `until ${say.day(data.until)}`,
  };
  return [from, until].flatMap((part) => (part ? ` ${part[say.language]}` : [])).join('');
};

export const parties: Sentences<Chapter<'parties'>> = {
  PartyInvited: {
    fr: ({ data }, say) =>
      `${does(say.organisation(data.organisationId), 'reçoit', 'reçoivent')} une invitation comme ${say.label('party-role', data.role)}${why(data.words, say)}.`,
    en: ({ data }, say) =>
      `${say.organisation(data.organisationId)} is invited as ${say.label('party-role', data.role)}${why(data.words, say)}.`,
  },
  InvitationDeclined: {
    fr: ({ data }, say) =>
      `${does(say.party(data.invitationId), 'décline', 'déclinent')} l’invitation${why(data.reason, say)}.`,
    en: ({ data }, say) => `${say.party(data.invitationId)} declines the invitation${why(data.reason, say)}.`,
  },
  PartyJoined: {
    fr: (event, say) =>
      `${does(say.organisation(event.data.organisationId), 'rejoint', 'rejoignent')} l’alliance ${role(event, say)}${by(event.data.basis, say)}.`,
    en: (event, say) =>
      `${say.organisation(event.data.organisationId)} joins the alliance ${role(event, say)}${by(event.data.basis, say)}.`,
  },
  PartyExcluded: {
    fr: ({ data }, say) =>
      `${does(say.party(data.partyId), 'ne fait', 'ne font')} plus partie de l’alliance, par exclusion${by(data.basis, say)}${why(data.reason, say)}.`,
    en: ({ data }, say) =>
      `${say.party(data.partyId)} is excluded from the alliance${by(data.basis, say)}${why(data.reason, say)}.`,
  },
  PartyRoleChanged: {
    fr: ({ data }, say) =>
      `${does(say.party(data.partyId), 'change', 'changent')} de rôle${by(data.basis, say)} : ${say.of(say.label('party-role', data.from))} à ${say.label('party-role', data.to)}.`,
    en: ({ data }, say) =>
      `${say.party(data.partyId)} changes role${by(data.basis, say)}: from ${say.label('party-role', data.from)} to ${say.label('party-role', data.to)}.`,
  },
  PartyProfileShared: {
    fr: ({ data }, say) =>
      `${does(say.party(data.partyId), 'partage son', 'partagent leur')} profil${data.version > 1 ? ` (version ${data.version})` : ''}.`,
    en: ({ data }, say) =>
      `${say.party(data.partyId)} shares its profile${data.version > 1 ? ` (version ${data.version})` : ''}.`,
  },
  PartyPrivateProfileKept: {
    fr: ({ data }, say) =>
      `${does(say.party(data.partyId), 'garde pour soi une part de son', 'gardent pour soi une part de leur')} profil.`,
    en: ({ data }, say) => `${say.party(data.partyId)} keeps a part of its profile to itself.`,
  },
  TieDeclared: {
    fr: ({ data }, say) =>
      `${does(say.party(data.partyId), 'déclare', 'déclarent')} ${TIES[data.tie].fr} ${say.party(data.otherPartyId)}${why(data.words, say)}.`,
    en: ({ data }, say) =>
      `${say.party(data.partyId)} declares that ${TIES[data.tie].en} ${say.party(data.otherPartyId)}${why(data.words, say)}.`,
  },
  TieEnded: {
    fr: () => 'Un lien déclaré entre deux parties prenantes prend fin.',
    en: () => 'A declared tie between two parties ends.',
  },
  AsymmetryNoted: {
    fr: ({ data }, say) => `Une asymétrie est écrite noir sur blanc : ${say.words(data.words)}.`,
    en: ({ data }, say) => `An asymmetry is written down: ${say.words(data.words)}.`,
  },
  WithdrawalAnnounced: {
    fr: ({ data }, say) =>
      `${does(say.party(data.partyId), 'annonce son', 'annoncent leur')} retrait ; dernier jour : ${say.day(data.lastDay)}${why(data.reason, say)}.`,
    en: ({ data }, say) =>
      `${say.party(data.partyId)} announces its withdrawal; last day: ${say.day(data.lastDay)}${why(data.reason, say)}.`,
  },
  WithdrawalTakenBack: {
    fr: ({ data }, say) =>
      `${does(say.party(data.partyId), 'revient sur l’annonce de son retrait, et reste', 'reviennent sur l’annonce de leur retrait, et restent')}.`,
    en: ({ data }, say) => `${say.party(data.partyId)} takes its announced withdrawal back, and stays.`,
  },
  PartyWithdrew: {
    fr: ({ data }, say) => `${does(say.party(data.partyId), 'se retire', 'se retirent')} de l’alliance.`,
    en: ({ data }, say) => `${say.party(data.partyId)} withdraws from the alliance.`,
  },
  PilotNamed: {
    fr: ({ data }, say) => `${say.person(data.personId)} devient pilote pour ${say.party(data.partyId)}.`,
    en: ({ data }, say) => `${say.person(data.personId)} becomes pilot for ${say.party(data.partyId)}.`,
  },
  PilotEnded: {
    fr: ({ data }, say) => `${say.person(data.personId)} n’est plus pilote pour ${say.party(data.partyId)}.`,
    en: ({ data }, say) => `${say.person(data.personId)} is no longer pilot for ${say.party(data.partyId)}.`,
  },
  RepresentativeNamed: {
    fr: ({ data }, say) => `${say.person(data.personId)} représente ${say.party(data.partyId)}${term(data, say)}.`,
    en: ({ data }, say) => `${say.person(data.personId)} represents ${say.party(data.partyId)}${term(data, say)}.`,
  },
  RepresentativeEnded: {
    fr: ({ data }, say) =>
      `${say.person(data.personId)} ne représente plus ${say.party(data.partyId)}${why(data.reason, say)}.`,
    en: ({ data }, say) =>
      `${say.person(data.personId)} no longer represents ${say.party(data.partyId)}${why(data.reason, say)}.`,
  },
  PartySucceeded: {
    fr: ({ data }, say) =>
      `${does(say.organisation(data.to), 'prend', 'prennent')} la suite ${say.of(say.organisation(data.from))} comme partie prenante${by(data.basis, say)}.`,
    en: ({ data }, say) =>
      `${say.organisation(data.to)} takes the place ${say.of(say.organisation(data.from))} as a party${by(data.basis, say)}.`,
  },
  PartiesMerged: {
    fr: ({ data }, say) =>
      `${say.party(data.kept)} et ${say.party(data.ended)} ne forment plus qu’une partie prenante, avec une seule voix${by(data.basis, say)}.`,
    en: ({ data }, say) =>
      `${say.party(data.kept)} and ${say.party(data.ended)} become one party, with one voice${by(data.basis, say)}.`,
  },
  AffiliateEngaged: {
    fr: ({ data }, say) =>
      `${say.organisation(data.organisationId)}, adhérent de ${say.party(data.throughPartyId)}, s’engage dans le chantier ${say.project(data.projectId)}${term(data, say)}.`,
    en: ({ data }, say) =>
      `${say.organisation(data.organisationId)}, a member of ${say.party(data.throughPartyId)}, commits itself to the project ${say.project(data.projectId)}${term(data, say)}.`,
  },
  AffiliateReleased: {
    fr: ({ data }, say) =>
      `${does(say.party(data.engagementId), 'ne participe plus à son', 'ne participent plus à leur')} chantier${why(data.reason, say)}.`,
    en: ({ data }, say) =>
      `${say.party(data.engagementId)} is no longer committed to its project${why(data.reason, say)}.`,
  },
};
