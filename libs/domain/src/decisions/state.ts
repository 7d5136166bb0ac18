import type { BodyKind, Effect, FreeText, Matter, Outcome, Owner, Span, ItemContent } from '@alliage/events';

/** What later rules need of a decision; the event itself keeps everything, frozen (R22). */
export interface Decision {
  readonly decisionId: string;
  readonly number: number;
  readonly itemId: string;
  readonly sessionId: string;
  readonly bodyId: string;
  readonly bodyKind: BodyKind;
  readonly matter: Matter;
  readonly outcome: Outcome;
  readonly effect?: Effect;
  /** What the effect carries besides (R18): waits and takes place with it. */
  readonly carries: Pick<ItemContent, 'conditions' | 'waivers' | 'actions' | 'supersedes' | 'lifts'>;
  /** The day it was taken: the twelve months of R19 run from it. */
  readonly on: Span;
  readonly revision: number;
  readonly putToVoteAt?: number;
  awaits: { readonly boards: readonly string[]; readonly criteria: readonly string[] };
  /** partyId → what its board said (R20). */
  boards: Record<string, 'ratified' | 'refused'>;
  /** Every board asked has ratified (R20). */
  ratified?: boolean;
  notRatified?: boolean;
  tookEffect?: Span;
  supersededBy?: { decisionId: string; keepsEffect: boolean };
}
export interface Action {
  readonly actionId: string;
  readonly text: FreeText;
  owner: Owner;
  due: string;
  readonly decisionId?: string;
  readonly projectId?: string;
  readonly assigned: Span;
  status: 'open' | 'completed' | 'dropped';
}
export interface Decisions {
  decisions: Record<string, Decision>;
  /** Last number given (R23). */
  lastNumber: number;
  actions: Record<string, Action>;
}
export const noDecisions: Decisions = { decisions: {}, lastNumber: 0, actions: {} };
