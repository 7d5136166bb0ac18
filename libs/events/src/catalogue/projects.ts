import { z } from 'zod';
import { event } from '../schema/define.ts';
import { Day, Decimal, Edtf, Label, list, ShortText, Text, Uuid } from '../schema/primitives.ts';
import { Amount, Basis, Destination, TeamContribution } from './shapes.ts';
import { MeansPurpose } from './vocabulary.ts';

const Id = { projectId: Uuid };

export const projects = {
  ProjectProposed: event(
    z.strictObject({
      ...Id,
      title: ShortText,
      aim: Text,
      budgetCents: z.int().min(0).optional(),
      proposedBy: Uuid.optional(),
      partners: list(Uuid, 50),
    }),
    {
      fr: 'Un chantier est proposé.',
      en: 'A project is proposed.',
      creates: ['projectId'],
      correctable: ['/title', '/aim', '/budgetCents'],
    },
  ),
  ProjectReworded: event(z.strictObject({ ...Id, title: ShortText, aim: Text, partners: list(Uuid, 50) }), {
    fr: 'Un chantier proposé est reformulé.',
    en: 'A proposed project is reworded.',
    correctable: ['/title', '/aim'],
  }),
  ProjectWithdrawn: event(z.strictObject({ ...Id, reason: Text }), {
    fr: 'Un chantier proposé est retiré.',
    en: 'A proposed project is withdrawn.',
    correctable: ['/reason'],
  }),
  ProjectLaunched: event(z.strictObject({ ...Id, team: list(TeamContribution), basis: Basis }), {
    fr: 'Un chantier est lancé.',
    en: 'A project is launched.',
    correctable: ['/team/*/brings', '/team/*/stepAside'],
    correctableInReports: ['/team'],
  }),
  /** Reason and lesson may be unknown where a report is the basis (R37), here and below. */
  ProjectReoriented: event(z.strictObject({ ...Id, from: Text, to: Text, reason: Text.optional(), basis: Basis }), {
    fr: 'Un chantier est réorienté.',
    en: 'A project is reoriented.',
    correctable: ['/reason'],
  }),
  ProjectCompleted: event(z.strictObject({ ...Id, words: Text.optional(), basis: Basis }), {
    fr: 'Un chantier est achevé.',
    en: 'A project is completed.',
    correctable: ['/words'],
  }),
  ProjectStopped: event(z.strictObject({ ...Id, reason: Text.optional(), lessonId: Uuid.optional(), basis: Basis }), {
    fr: 'Un chantier est arrêté, et sa leçon gardée.',
    en: 'A project is stopped, and its lesson kept.',
    correctable: ['/reason'],
  }),
  MilestoneSet: event(z.strictObject({ ...Id, milestoneId: Uuid, title: ShortText, due: Day }), {
    fr: 'Un jalon est posé.',
    en: 'A milestone is set.',
    creates: ['milestoneId'],
    correctable: ['/title', '/due'],
  }),
  MilestoneMoved: event(z.strictObject({ ...Id, milestoneId: Uuid, from: Day, due: Day, reason: Text.optional() }), {
    fr: 'Un jalon est déplacé.',
    en: 'A milestone is moved.',
    correctable: ['/due', '/reason'],
  }),
  MilestoneReached: event(z.strictObject({ ...Id, milestoneId: Uuid, words: Text.optional() }), {
    fr: 'Un jalon est atteint.',
    en: 'A milestone is reached.',
    correctable: ['/words'],
  }),
  MilestoneDropped: event(z.strictObject({ ...Id, milestoneId: Uuid, reason: Text.optional() }), {
    fr: 'Un jalon est abandonné.',
    en: 'A milestone is dropped.',
    correctable: ['/reason'],
  }),
  ResultReported: event(
    z.strictObject({
      ...Id,
      resultId: Uuid,
      indicator: Label,
      unit: Label.optional(),
      baseline: Decimal.optional(),
      value: Decimal.optional(),
      period: Edtf.optional(),
      story: Text.optional(),
    }),
    {
      fr: 'Un résultat est rapporté.',
      en: 'A result is reported.',
      creates: ['resultId'],
      correctable: ['/indicator', '/unit', '/value', '/baseline', '/story', '/period'],
    },
  ),
  DifficultyRaised: event(z.strictObject({ ...Id, difficultyId: Uuid, words: Text }), {
    fr: 'Une difficulté est signalée.',
    en: 'A difficulty is raised.',
    creates: ['difficultyId'],
    correctable: ['/words'],
  }),
  DifficultyResolved: event(z.strictObject({ ...Id, difficultyId: Uuid, words: Text }), {
    fr: 'Une difficulté est résolue.',
    en: 'A difficulty is resolved.',
    correctable: ['/words'],
  }),
  DifficultyEscalated: event(z.strictObject({ ...Id, difficultyId: Uuid, proposalId: Uuid }), {
    fr: 'Une difficulté devient une proposition d’arbitrage.',
    en: 'A difficulty is escalated into a proposal.',
  }),
  CommunicationPublished: event(
    z.strictObject({
      communicationId: Uuid,
      projectId: Uuid.optional(),
      title: ShortText,
      where: Label.optional(),
      structuring: z.boolean(),
      decisionId: Uuid.optional(),
    }),
    {
      fr: 'Une communication est publiée.',
      en: 'A communication is published.',
      creates: ['communicationId'],
      correctable: ['/title', '/where'],
    },
  ),
};

export const means = {
  ContributionPledged: event(
    z.strictObject({ pledgeId: Uuid, partyId: Uuid, to: Destination, purpose: MeansPurpose, amount: Amount }),
    {
      fr: 'Un apport est promis.',
      en: 'A contribution is pledged.',
      creates: ['pledgeId'],
      correctable: ['/amount/cents', '/amount/minutes', '/amount/words'],
    },
  ),
  PledgeReduced: event(
    /** In the pledge's own unit (cents or minutes); 0 withdraws it. */
    z.strictObject({ pledgeId: Uuid, to: z.int().min(0), reason: Text.optional() }),
    { fr: 'Un apport promis est réduit ou retiré.', en: 'A pledge is reduced or withdrawn.', correctable: ['/reason'] },
  ),
  ContributionDelivered: event(
    z.strictObject({
      deliveryId: Uuid,
      pledgeId: Uuid.optional(),
      partyId: Uuid,
      to: Destination,
      purpose: MeansPurpose,
      amount: Amount,
    }),
    {
      fr: 'Un apport est reçu.',
      en: 'A contribution is delivered.',
      creates: ['deliveryId'],
      correctable: ['/amount/cents', '/amount/minutes', '/amount/words'],
    },
  ),
  SupportPledged: event(z.strictObject({ pledgeId: Uuid, partyId: Uuid, forWhat: Text, amount: Amount.optional() }), {
    fr: 'Un soutien est promis.',
    en: 'A support is pledged.',
    creates: ['pledgeId'],
    correctable: ['/forWhat', '/amount/cents', '/amount/minutes', '/amount/words'],
  }),
  SupportReceived: event(
    z.strictObject({ supportId: Uuid, pledgeId: Uuid.optional(), partyId: Uuid, forWhat: Text, amount: Amount }),
    {
      fr: 'Un soutien est reçu.',
      en: 'A support is received.',
      creates: ['supportId'],
      correctable: ['/forWhat', '/amount/cents', '/amount/minutes', '/amount/words'],
    },
  ),
};
