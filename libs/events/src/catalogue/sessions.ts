import { z } from 'zod';
import { event } from '../schema/define.ts';
import { Label, list, LocalTime, ShortText, Text, Uuid } from '../schema/primitives.ts';
import { onPaper } from './evidence.ts';
import { Evidence, FrozenRules, ItemContent, QuorumFound, RollRow } from './shapes.ts';
import { Openness, Presence, Tie } from './vocabulary.ts';

const When = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('meeting'),
    startsAt: LocalTime,
    place: ShortText.optional(),
    link: ShortText.optional(),
  }),
  z.strictObject({
    form: z.literal('consultation'),
    opensAt: LocalTime,
    closesAt: LocalTime,
    link: ShortText.optional(),
  }),
]);
const Item = { sessionId: Uuid, itemId: Uuid };

export const sessions = {
  SessionConvened: event(
    z.strictObject({
      sessionId: Uuid,
      bodyId: Uuid,
      title: ShortText.optional(),
      when: When,
      /** Days; which charter's version ruled the notice (R26). */
      notice: z.strictObject({ given: z.int(), required: z.int().min(0), charterVersion: z.int().min(1).optional() }),
      short: z.boolean(),
      secondConvocationOf: Uuid.optional(),
    }),
    {
      fr: 'Une séance est convoquée.',
      en: 'A session is convened.',
      creates: ['sessionId'],
      correctable: ['/title', '/when/place', '/when/link'],
    },
  ),
  ShortNoticeAccepted: event(
    z.strictObject({ sessionId: Uuid, partyId: Uuid, itemId: Uuid.optional(), onEvidence: Evidence.optional() }),
    { fr: 'Un allié accepte un délai plus court.', en: 'An ally accepts a shorter notice.', correctable: onPaper },
  ),
  SessionMoved: event(
    z.strictObject({
      sessionId: Uuid,
      when: When,
      notice: z.strictObject({ given: z.int(), required: z.int().min(0), charterVersion: z.int().min(1).optional() }),
      short: z.boolean(),
    }),
    { fr: 'Une séance est déplacée.', en: 'A session is moved.', correctable: ['/when/place', '/when/link'] },
  ),
  SessionCancelled: event(z.strictObject({ sessionId: Uuid, reason: Text }), {
    fr: 'Une séance est annulée.',
    en: 'A session is cancelled.',
    correctable: ['/reason'],
  }),
  AgendaItemAdded: event(
    z.strictObject({
      ...Item,
      content: ItemContent,
      late: z.boolean(),
      carriedFrom: Uuid.optional(),
      proposedBy: Uuid.optional(),
    }),
    {
      fr: 'Un point est inscrit à l’ordre du jour.',
      en: 'An item is put on the agenda.',
      creates: [
        'itemId',
        'content/conditions/*/conditionId',
        'content/waivers/*/condition/conditionId',
        'content/actions/*/actionId',
        'content/effect[admit-party]/partyId',
        'content/effect[stop-project]/lesson/lessonId',
        'content/effect[agree-evaluation-plan]/plan/indicators/*/indicatorId',
        'content/effect[adopt-roadmap]/items/*/roadmapItemId',
        'content/effect[delegate-matter]/delegationId',
        'content/effect[open-chapter]/chapterId',
      ],
      correctable: ['/content/title'],
    },
  ),
  AgendaItemReworded: event(z.strictObject({ ...Item, content: ItemContent }), {
    fr: 'Un point est reformulé ; ses voix sont effacées.',
    en: 'An item is reworded; its voices are void.',
  }),
  AgendaItemTreated: event(z.strictObject({ ...Item, words: Text.optional() }), {
    fr: 'Un point est traité.',
    en: 'An item is treated.',
    correctable: ['/words'],
  }),
  AgendaItemCarriedOver: event(z.strictObject(Item), {
    fr: 'Un point non traité est reporté.',
    en: 'An item not reached is carried over.',
  }),
  ItemPostponed: event(z.strictObject({ ...Item, words: Text.optional() }), {
    fr: 'Un point est remis à plus tard.',
    en: 'An item is postponed.',
    correctable: ['/words'],
  }),
  BacklogItemDropped: event(z.strictObject({ itemId: Uuid, bodyId: Uuid, reason: Text }), {
    fr: 'Un point en attente est abandonné.',
    en: 'A waiting item is dropped.',
    correctable: ['/reason'],
  }),
  AttendanceRecorded: event(
    z.strictObject({ sessionId: Uuid, mandateId: Uuid, presence: Presence, byAlternate: z.boolean() }),
    { fr: 'Une présence est notée.', en: 'Attendance is recorded.' },
  ),
  ProxyGiven: event(z.strictObject({ proxyId: Uuid, sessionId: Uuid, giver: Uuid, holder: Uuid }), {
    fr: 'Un pouvoir est donné.',
    en: 'A proxy is given.',
    creates: ['proxyId'],
  }),
  ProxyAccepted: event(z.strictObject({ proxyId: Uuid, sessionId: Uuid }), {
    fr: 'Un pouvoir est accepté.',
    en: 'A proxy is accepted.',
  }),
  ProxyRevoked: event(z.strictObject({ proxyId: Uuid, sessionId: Uuid }), {
    fr: 'Un pouvoir est retiré.',
    en: 'A proxy is revoked.',
  }),
  InterestDeclared: event(z.strictObject({ ...Item, mandateId: Uuid, ground: Text, tie: Tie.optional() }), {
    fr: 'Un membre déclare un intérêt et se déporte.',
    en: 'A member declares an interest and is recused.',
    correctable: ['/ground'],
  }),
  SessionOpened: event(
    z.strictObject({
      sessionId: Uuid,
      roll: list(RollRow, 400),
      sitting: list(Uuid),
      /** Whether the body may decide (R5): settled when the session opens. */
      complete: z.boolean(),
      rules: FrozenRules,
      quorum: QuorumFound,
      /** R10: short notice, or recorded after it was held, not (yet) accepted by every sitting ally. */
      contestable: z.boolean(),
    }),
    {
      fr: 'La séance est ouverte ; la feuille d’émargement et les règles sont figées.',
      en: 'The session opens; roll and rules are frozen.',
    },
  ),
  SessionAdjourned: event(z.strictObject({ sessionId: Uuid, quorum: QuorumFound, words: Text.optional() }), {
    fr: 'La séance est ajournée faute de quorum.',
    en: 'The session is adjourned for want of a quorum.',
  }),
  SessionClosed: event(z.strictObject({ sessionId: Uuid }), { fr: 'La séance est levée.', en: 'The session closes.' }),
  MinutesDrafted: event(
    z.strictObject({
      sessionId: Uuid,
      draft: z.int().min(1),
      builtFrom: z.int().min(0),
      digest: Label,
      words: Text.optional(),
    }),
    { fr: 'Le compte rendu est établi.', en: 'The minutes are drafted.' },
  ),
  MinutesCommented: event(
    z.strictObject({ sessionId: Uuid, draft: z.int().min(1), mandateId: Uuid, words: Text, objection: z.boolean() }),
    { fr: 'Une observation est faite sur le compte rendu.', en: 'The minutes are commented.' },
  ),
  MinutesApproved: event(
    z.strictObject({
      sessionId: Uuid,
      draft: z.int().min(1),
      how: z.enum(['silence', 'at-session']),
      atSessionId: Uuid.optional(),
    }),
    { fr: 'Le compte rendu est approuvé.', en: 'The minutes are approved.' },
  ),
  MinutesPublished: event(z.strictObject({ sessionId: Uuid, visibility: Openness }), {
    fr: 'Le compte rendu est publié.',
    en: 'The minutes are published.',
  }),
};
