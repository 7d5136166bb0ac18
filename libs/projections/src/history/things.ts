import { wordsOf, type Amount, type DataOf, type EventType, type FreeText } from '@alliage/events';

/** Something that an event gives a name to, so that later sentences can say it: a party, a project, a decision, a mandate. */
export interface Thing {
  readonly id: string;
  readonly words?: FreeText;
  /** Organisation of a party, person of a mandate, body of a session, project of a body. */
  readonly of?: string;
  /** Party of a mandate. */
  readonly partyId?: string;
  /** Number of a decision. */
  readonly number?: number;
  /** Kind of a body, day of a session, unit of a pledge. */
  readonly detail?: string;
}

type Namers = { readonly [T in EventType]?: (data: DataOf<T>) => Thing | readonly Thing[] };

const whenOf = ({ when }: DataOf<'SessionMoved'> | DataOf<'SessionConvened'>): string =>
  (when.form === 'meeting' ? when.startsAt : when.opensAt).slice(0, 10);

/** What a pledge is counted in: its reduction is told in the same unit. */
const unitOf = (amount: Amount): string =>
  amount.kind === 'time' && amount.volunteer ? 'volunteer-time' : amount.kind;

/** What each event names. Two names of one thing: the later one, from its own revision on. */
export const namers: Namers = {
  PartyInvited: ({ invitationId: id, organisationId }) => ({ id, of: organisationId }),
  PartyJoined: ({ partyId: id, organisationId }) => ({ id, of: organisationId }),
  TieDeclared: ({ tieId: id, tie, partyId, otherPartyId }) => ({ id, detail: tie, partyId, of: otherPartyId }),
  RepresentativeNamed: ({ mandateId: id, personId, partyId }) => ({ id, of: personId, partyId }),
  FeasibilityStudyStarted: ({ studyId: id, question }) => ({ id, words: question }),
  ConditionSet: ({ conditionId: id, text }) => ({ id, words: text }),
  PartySucceeded: ({ partyId: id, to }) => ({ id, of: to }),
  AffiliateEngaged: ({ engagementId: id, organisationId }) => ({ id, of: organisationId }),
  BodyConstituted: ({ bodyId: id, kind, projectId }) => ({ id, detail: kind, ...(projectId && { of: projectId }) }),
  MemberAppointed: ({ mandateId: id, personId, partyId }) => ({ id, of: personId, partyId }),
  GuestInvited: ({ guestId: id, partyId, personId }) => ({ id, partyId, ...(personId && { of: personId }) }),
  CrossSeatOpened: ({ seatId: id, personId, of }) => ({ id, of: personId, partyId: of }),
  MatterDelegated: ({ delegationId: id, matter }) => ({ id, detail: matter }),
  SessionConvened: (data) => ({
    ...{ id: data.sessionId, of: data.bodyId, detail: whenOf(data) },
    ...(data.title === undefined ? {} : { words: data.title }),
  }),
  SessionMoved: (data) => ({ id: data.sessionId, detail: whenOf(data) }),
  AgendaItemAdded: ({ itemId: id, content }) => ({ id, words: content.title }),
  AgendaItemReworded: ({ itemId: id, content }) => ({ id, words: content.title }),
  ProxyGiven: ({ proxyId: id, giver }) => ({ id, of: giver }),
  ProposalDrafted: ({ proposalId: id, title }) => ({ id, words: title }),
  DecisionTaken: ({ decisionId: id, number, title }) => ({ id, number, words: title }),
  ActionAssigned: ({ actionId: id, text }) => ({ id, words: text }),
  ProjectProposed: ({ projectId: id, title }) => ({ id, words: title }),
  ProjectReworded: ({ projectId: id, title }) => ({ id, words: title }),
  MilestoneSet: ({ milestoneId: id, title }) => ({ id, words: title }),
  DifficultyRaised: ({ difficultyId: id, words }) => ({ id, words }),
  CommunicationPublished: ({ communicationId: id, title }) => ({ id, words: title }),
  ContributionPledged: ({ pledgeId: id, partyId, amount }) => ({ id, partyId, detail: unitOf(amount) }),
  SupportPledged: ({ pledgeId: id, partyId, forWhat }) => ({ id, partyId, words: forWhat }),
  EvaluationPlanAgreed: ({ plan }) => plan.indicators.map(({ indicatorId: id, label }) => ({ id, words: label })),
  ScenarioExplored: ({ scenarioId: id, title }) => ({ id, words: title }),
  RoadmapAdopted: ({ items }) => items.map(({ roadmapItemId: id, title }) => ({ id, words: title })),
  ChapterOpened: ({ chapterId: id, territory }) => ({ id, words: territory.name }),
  // Series H, beside that of the decisions taken here (R37).
  DecisionReported: ({ decisionId: id, number, title }) => ({ id, number, words: title, detail: 'reported' }),
  SessionReported: ({ sessionId: id, body, title }) => ({ id, detail: body, ...(title && { words: title }) }),
  PartiesReported: ({ groupId: id, words }) => ({ id, words }),
  LessonCaptured: ({ lessonId: id, text }) => ({ id, words: text }),
};

/** What an event names, as rows keep it. */
export function thingsIn(type: EventType, data: object) {
  const named = (namers[type] as ((data: object) => Thing | readonly Thing[]) | undefined)?.(data) ?? [];
  return [named].flat().map(({ id, words, ...rest }) => ({
    ...rest,
    thingId: id,
    words: words === undefined ? undefined : wordsOf(words),
  }));
}
