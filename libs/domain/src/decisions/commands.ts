import type { CommandRules } from '../decider/command.ts';
import {
  assignAction,
  completeAction,
  dropAction,
  rescheduleAction,
  type AssignAction,
  type CompleteAction,
  type DropAction,
  type RescheduleAction,
} from './actions.ts';
import { decideItem, type DecideItem } from './decide-item.ts';
import { ratifyDecision, refuseRatification, type RatifyDecision, type RefuseRatification } from './ratify.ts';
import { bringIntoEffect, type BringIntoEffect } from './take-effect.ts';
import { recordVoices, type RecordVoices } from './voices.ts';

/** What people may ask for around a decision: name of the command → its words. */
export interface DecisionsCommands {
  'record-voices': RecordVoices;
  'decide-item': DecideItem;
  'bring-into-effect': BringIntoEffect;
  'ratify-decision': RatifyDecision;
  'refuse-ratification': RefuseRatification;
  'assign-action': AssignAction;
  'reschedule-action': RescheduleAction;
  'complete-action': CompleteAction;
  'drop-action': DropAction;
}

export const decisionsRules: CommandRules<DecisionsCommands> = {
  'record-voices': recordVoices,
  'decide-item': decideItem,
  'bring-into-effect': bringIntoEffect,
  'ratify-decision': ratifyDecision,
  'refuse-ratification': refuseRatification,
  'assign-action': assignAction,
  'reschedule-action': rescheduleAction,
  'complete-action': completeAction,
  'drop-action': dropAction,
};
