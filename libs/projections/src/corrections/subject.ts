import { createdIds, type EventType } from '@alliage/events';

/** Of the things that an event names, the one it is about: a milestone before its project, an action before its decision. */
const ABOUT = [
  ...['milestoneId', 'difficultyId', 'actionId', 'itemId', 'conditionId', 'studyId', 'tieId', 'asymmetryId', 'seatId'],
  ...['delegationId', 'pledgeId', 'scenarioId', 'roadmapItemId', 'mandateId', 'invitationId', 'guestId', 'proxyId'],
  ...['proposalId', 'projectId', 'sessionId', 'bodyId', 'decisionId', 'partyId'],
] as const;

/** The id of the thing under which a view shows what an event says; that of the alliance, where it is about none of its things. */
export function subjectOf(type: EventType, data: object, allianceId: string): string {
  const [made] = Object.values(createdIds(type, data)).flat();
  if (made !== undefined) return made;
  const named = data as Readonly<Record<string, unknown>>;
  const about = ABOUT.find((name) => typeof named[name] === 'string');
  return about === undefined ? allianceId : (named[about] as string);
}
