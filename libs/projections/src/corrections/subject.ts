import { createdIds, type EventType } from '@alliage/events';
import type { ViewEvent } from '../contract/event.ts';

/** Of the things that an event names, the one it is about: a milestone before its project, an action before its decision. */
const ABOUT = [
  ...['milestoneId', 'difficultyId', 'actionId', 'itemId', 'conditionId', 'studyId', 'tieId', 'asymmetryId', 'seatId'],
  ...['delegationId', 'pledgeId', 'scenarioId', 'roadmapItemId', 'mandateId', 'invitationId', 'guestId', 'proxyId'],
  ...['proposalId', 'projectId', 'sessionId', 'bodyId', 'decisionId', 'partyId'],
] as const;

/** Shown as the entries that they are, beside others of their kind. */
const OF_THEIR_OWN: readonly EventType[] = ['StageEntered', 'AllianceSuspended', 'PredecessorNamed'];

/** The id of the thing under which a view shows what an event says; that of the alliance, where it is about none of its things. */
export function subjectOf({ id, type, data }: Pick<ViewEvent, 'id' | 'type' | 'data'>, allianceId: string): string {
  if (OF_THEIR_OWN.includes(type)) return id;
  const [made] = Object.values(createdIds(type, data)).flat();
  if (made !== undefined) return made;
  const named: Readonly<Record<string, unknown>> = { ...data };
  const about = ABOUT.find((name) => typeof named[name] === 'string');
  return about === undefined ? allianceId : (named[about] as string);
}
