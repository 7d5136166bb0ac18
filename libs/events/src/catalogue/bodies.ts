import { z } from 'zod';
import { event } from '../schema/define.ts';
import { Day, list, Text, Uuid } from '../schema/primitives.ts';
import { BodyKind, Capacity, Matter } from './vocabulary.ts';

export const bodies = {
  BodyConstituted: event(
    z.strictObject({ bodyId: Uuid, kind: BodyKind.exclude(['round-table']), projectId: Uuid.optional() }),
    { fr: 'Une instance est constituée.', en: 'A body is constituted.', creates: ['bodyId'] },
  ),
  BodyDissolved: event(z.strictObject({ bodyId: Uuid, reason: Text.optional() }), {
    fr: 'Une instance est dissoute.',
    en: 'A body is dissolved.',
    correctable: ['/reason'],
  }),
  MemberAppointed: event(
    z.strictObject({
      mandateId: Uuid,
      bodyId: Uuid,
      personId: Uuid,
      partyId: Uuid,
      capacities: list(Capacity, 5),
      from: Day.optional(),
      until: Day.optional(),
      /** R42: of a network head's member, which has committed itself to the project of this team. */
      engagementId: Uuid.optional(),
    }),
    {
      fr: 'Un membre est désigné.',
      en: 'A member is appointed.',
      creates: ['mandateId'],
      correctable: ['/from', '/until'],
    },
  ),
  AlternateNamed: event(z.strictObject({ mandateId: Uuid, personId: Uuid }), {
    fr: 'Un suppléant est désigné.',
    en: 'An alternate is named.',
  }),
  AlternateEnded: event(z.strictObject({ mandateId: Uuid, personId: Uuid }), {
    fr: 'Un suppléant cesse de l’être.',
    en: 'An alternate ends.',
  }),
  MandateEnded: event(
    z.strictObject({
      mandateId: Uuid,
      reason: z.enum([
        'stood-down',
        'replaced',
        'party-left',
        'body-dissolved',
        'role-changed',
        'erased',
        'affiliate-released',
      ]),
      words: Text.optional(),
    }),
    { fr: 'Un mandat prend fin.', en: 'A mandate ends.', correctable: ['/words'] },
  ),
  SeatDeclined: event(z.strictObject({ bodyId: Uuid, partyId: Uuid, reason: Text.optional() }), {
    fr: 'Un allié renonce à siéger.',
    en: 'An ally declines its seat.',
    correctable: ['/reason'],
  }),
  SeatResumed: event(z.strictObject({ bodyId: Uuid, partyId: Uuid }), {
    fr: 'Un allié siège de nouveau.',
    en: 'An ally takes its seat again.',
  }),
  ProjectLeadNamed: event(z.strictObject({ bodyId: Uuid, mandateId: Uuid, as: z.enum(['lead', 'co-lead']) }), {
    fr: 'Un chantier reçoit son responsable.',
    en: 'A project gets its lead.',
  }),
  GuestInvited: event(
    z.strictObject({
      guestId: Uuid,
      partyId: Uuid,
      personId: Uuid.optional(),
      bodyId: Uuid.optional(),
      sessionId: Uuid.optional(),
    }),
    { fr: 'Un invité est convié.', en: 'A guest is invited.', creates: ['guestId'] },
  ),
  GuestEnded: event(z.strictObject({ guestId: Uuid }), { fr: 'Un invité ne l’est plus.', en: 'A guest ends.' }),
  CrossSeatOpened: event(
    z.strictObject({ seatId: Uuid, personId: Uuid, of: Uuid, on: Uuid, from: Day.optional(), until: Day.optional() }),
    {
      fr: 'Une participation croisée commence.',
      en: 'A cross seat opens.',
      creates: ['seatId'],
      correctable: ['/from', '/until'],
    },
  ),
  CrossSeatClosed: event(z.strictObject({ seatId: Uuid }), {
    fr: 'Une participation croisée prend fin.',
    en: 'A cross seat closes.',
  }),
  MatterDelegated: event(
    z.strictObject({ delegationId: Uuid, decisionId: Uuid, matter: Matter, limits: Text, until: Day }),
    {
      fr: 'Une matière est déléguée au comité technique.',
      en: 'A matter is delegated to the technical committee.',
      creates: ['delegationId'],
    },
  ),
  DelegationEnded: event(z.strictObject({ delegationId: Uuid, decisionId: Uuid, reason: Text }), {
    fr: 'Une délégation prend fin avant son terme.',
    en: 'A delegation ends before its term.',
    correctable: ['/reason'],
  }),
};
