import { z } from 'zod';
import { event } from '../schema/define.ts';
import { Day, LongText, Text, Uuid } from '../schema/primitives.ts';
import { onPaper } from './evidence.ts';
import { Basis, Evidence } from './shapes.ts';
import { Capacity, PartyRole, Tie } from './vocabulary.ts';

export const parties = {
  PartyInvited: event(
    z.strictObject({ invitationId: Uuid, organisationId: Uuid, role: PartyRole, words: Text.optional() }),
    {
      fr: 'Une organisation est invitée.',
      en: 'An organisation is invited.',
      creates: ['invitationId'],
      correctable: ['/words'],
    },
  ),
  InvitationDeclined: event(z.strictObject({ invitationId: Uuid, reason: Text.optional() }), {
    fr: 'Une invitation est déclinée.',
    en: 'An invitation is declined.',
    correctable: ['/reason'],
  }),
  PartyJoined: event(
    z.strictObject({
      partyId: Uuid,
      organisationId: Uuid,
      role: PartyRole,
      sharesVoiceWith: Uuid.optional(),
      invitationId: Uuid.optional(),
      basis: Basis,
      onEvidence: Evidence.optional(),
    }),
    {
      fr: 'Une organisation rejoint l’alliance.',
      en: 'An organisation joins the alliance.',
      creates: ['partyId'],
      correctable: onPaper,
      correctableInReports: ['/role'],
    },
  ),
  PartyExcluded: event(z.strictObject({ partyId: Uuid, reason: Text, basis: Basis }), {
    fr: 'Une partie prenante est exclue.',
    en: 'A party is excluded.',
    correctable: ['/reason'],
  }),
  PartyRoleChanged: event(
    z.strictObject({
      partyId: Uuid,
      from: PartyRole,
      to: PartyRole,
      /** R9: another part of its organisation, with which it has one voice as an ally. */
      sharesVoiceWith: Uuid.optional(),
      /** The invitation that it accepts so, in interconnaissance. */
      invitationId: Uuid.optional(),
      basis: Basis,
      onEvidence: Evidence.optional(),
    }),
    { fr: 'Une partie prenante change de rôle.', en: 'A party changes role.', correctable: onPaper },
  ),
  PartyProfileShared: event(
    z.strictObject({
      partyId: Uuid,
      version: z.int().min(1),
      wants: LongText.optional(),
      brings: LongText.optional(),
      constraints: LongText.optional(),
      weaknesses: LongText.optional(),
      /** R5: whom it sends where it has no administrator, director or manager. */
      instead: z
        .array(z.strictObject({ missing: z.enum(['administrator', 'director', 'manager']), sends: Capacity }))
        .max(3)
        .optional(),
    }),
    {
      fr: 'Une partie prenante partage son profil.',
      en: 'A party shares its profile.',
      correctable: ['/wants', '/brings', '/constraints', '/weaknesses'],
    },
  ),
  PartyPrivateProfileKept: event(z.strictObject({ partyId: Uuid, words: LongText }), {
    fr: 'Une partie prenante garde une part privée de son profil.',
    en: 'A party keeps a private part of its profile.',
    correctable: ['/words'],
  }),
  TieDeclared: event(
    z.strictObject({ tieId: Uuid, partyId: Uuid, otherPartyId: Uuid, tie: Tie, words: Text.optional() }),
    {
      fr: 'Un lien entre deux parties prenantes est déclaré.',
      en: 'A tie between two parties is declared.',
      creates: ['tieId'],
      correctable: ['/words'],
    },
  ),
  TieEnded: event(z.strictObject({ tieId: Uuid }), {
    fr: 'Un lien entre deux parties prenantes prend fin.',
    en: 'A tie between two parties ends.',
  }),
  AsymmetryNoted: event(z.strictObject({ asymmetryId: Uuid, words: Text }), {
    fr: 'Une asymétrie est écrite noir sur blanc.',
    en: 'An asymmetry is written down.',
    creates: ['asymmetryId'],
    correctable: ['/words'],
  }),
  WithdrawalAnnounced: event(
    z.strictObject({
      partyId: Uuid,
      reason: Text.optional(),
      lastDay: Day,
      charterVersion: z.int().min(1).optional(),
      onEvidence: Evidence.optional(),
    }),
    { fr: 'Un retrait est annoncé.', en: 'A withdrawal is announced.', correctable: ['/reason', ...onPaper] },
  ),
  WithdrawalTakenBack: event(z.strictObject({ partyId: Uuid, onEvidence: Evidence.optional() }), {
    fr: 'Un retrait annoncé est repris.',
    en: 'An announced withdrawal is taken back.',
    correctable: onPaper,
  }),
  PartyWithdrew: event(z.strictObject({ partyId: Uuid, basis: Basis }), {
    fr: 'Une partie prenante se retire.',
    en: 'A party withdraws.',
  }),
  PilotNamed: event(z.strictObject({ partyId: Uuid, personId: Uuid }), {
    fr: 'Un pilote est nommé.',
    en: 'A pilot is named.',
  }),
  PilotEnded: event(z.strictObject({ partyId: Uuid, personId: Uuid }), {
    fr: 'Un pilote cesse de l’être.',
    en: 'A pilot ends.',
  }),
  RepresentativeNamed: event(
    z.strictObject({ mandateId: Uuid, partyId: Uuid, personId: Uuid, from: Day.optional(), until: Day.optional() }),
    {
      fr: 'Un représentant est nommé.',
      en: 'A representative is named.',
      creates: ['mandateId'],
      correctable: ['/from', '/until'],
    },
  ),
  RepresentativeEnded: event(
    z.strictObject({ mandateId: Uuid, partyId: Uuid, personId: Uuid, reason: Text.optional() }),
    { fr: 'Un représentant cesse de l’être.', en: 'A representative ends.', correctable: ['/reason'] },
  ),
  PartySucceeded: event(
    z.strictObject({
      partyId: Uuid,
      /** Organisations: the one that it was, and the one that takes it over (R34). */
      from: Uuid,
      to: Uuid,
      /** R9: another part of the successor, with which it has one voice as an ally. */
      sharesVoiceWith: Uuid.optional(),
      basis: Basis,
    }),
    {
      fr: 'Une autre organisation prend la suite d’une partie prenante.',
      en: 'Another organisation takes a party over.',
    },
  ),
  PartiesMerged: event(z.strictObject({ kept: Uuid, ended: Uuid, basis: Basis }), {
    fr: 'Deux parties prenantes n’en font plus qu’une.',
    en: 'Two parties become one.',
  }),
  AffiliateEngaged: event(
    z.strictObject({
      engagementId: Uuid,
      organisationId: Uuid,
      throughPartyId: Uuid,
      projectId: Uuid,
      from: Day.optional(),
      until: Day.optional(),
    }),
    {
      fr: 'Un adhérent d’une tête de réseau s’engage dans un chantier.',
      en: 'A member of a network head commits itself to a project.',
      creates: ['engagementId'],
    },
  ),
  AffiliateReleased: event(z.strictObject({ engagementId: Uuid, reason: Text.optional() }), {
    fr: 'L’engagement d’un adhérent dans un chantier prend fin.',
    en: 'The commitment of a network head’s member to a project ends.',
    correctable: ['/reason'],
  }),
};
