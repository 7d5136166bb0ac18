import { certainlyBefore, isDay, type FreeText } from '@alliage/events';
import type { CommandRule } from '../decider/command.ts';
import { mustKnow, mustKnowPerson } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { mustBeOneOf, mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { representativesOf, roleOn } from '../parties/who.ts';
import { actionRules } from './rules.ts';
import type { Action } from './state.ts';

export interface AssignAction {
  readonly text: FreeText;
  /** Who answers for it: a party, and a person where one is named. */
  readonly partyId: string;
  readonly personId?: string;
  readonly due: string;
  readonly projectId?: string;
}
export interface RescheduleAction {
  readonly actionId: string;
  readonly due: string;
  readonly reason?: FreeText;
}
export interface CompleteAction {
  readonly actionId: string;
  readonly words?: FreeText;
}
export interface DropAction {
  readonly actionId: string;
  readonly reason: FreeText;
}

const mustBeADay = (due: string): void => {
  if (!isDay(due)) refuse(actionRules.notADay, undefined, '/due');
};

/** An action that its owner speaks of, or a pilot: its own actions are a member's own affair (section 9). */
function ofItsOwner(work: Work, actionId: string): Action {
  const action = mustKnow(work.state.actions, actionId, '/actionId');
  const { partyId, personId } = action.owner;
  const party = work.state.parties[partyId];
  const through = party === undefined ? [] : representativesOf(party, work.on).map((r) => r.personId);
  mustBeOneOf(work, [...(personId === undefined ? [] : [personId]), ...through], '/actionId');
  if (certainlyBefore(work.on, action.assigned)) refuse(actionRules.notBeforeItWasAssigned, undefined, '/effectiveOn');
  return action;
}

const mustBeOpen = ({ status }: Action): void => {
  if (status !== 'open') refuse(actionRules.notOpen, undefined, '/actionId');
};

/** Planning between sessions: an action that no decision carries. Those of a decision are assigned as it takes effect (R18). */
export const assignAction: CommandRule<AssignAction> = {
  decide(work, { text, partyId, personId, due, projectId }) {
    mustBePilot(work);
    const party = mustKnow(work.state.parties, partyId, '/partyId');
    if (roleOn(party, work.on) === undefined) refuse(actionRules.ownerIsNoParty, undefined, '/partyId');
    if (personId !== undefined) mustKnowPerson(work, personId);
    if (projectId !== undefined) mustKnow(work.state.projects, projectId, '/projectId');
    mustBeADay(due);
    const actionId = work.act.newId('action');
    work.record('ActionAssigned', {
      actionId,
      text,
      owner: { partyId, ...said({ personId }) },
      due,
      ...said({ projectId }),
    });
  },
};

export const rescheduleAction: CommandRule<RescheduleAction> = {
  decide(work, { actionId, due, reason }) {
    mustBeADay(due);
    const action = ofItsOwner(work, actionId);
    mustBeOpen(action);
    if (action.due !== due) work.record('ActionRescheduled', { actionId, from: action.due, due, ...said({ reason }) });
  },
};

export const completeAction: CommandRule<CompleteAction> = {
  decide(work, { actionId, words }) {
    const action = ofItsOwner(work, actionId);
    if (action.status === 'completed') return;
    mustBeOpen(action);
    work.record('ActionCompleted', { actionId, ...said({ words }) });
  },
};

export const dropAction: CommandRule<DropAction> = {
  decide(work, { actionId, reason }) {
    const action = ofItsOwner(work, actionId);
    if (action.status === 'dropped') return;
    mustBeOpen(action);
    work.record('ActionDropped', { actionId, reason });
  },
};
