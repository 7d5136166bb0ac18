import { certainlyBefore, isDay, spanOfDay } from '@alliage/events';
import { mustKnow } from '../decider/known.ts';
import { holds } from '../decider/period.ts';
import { refuse } from '../decider/refusal.ts';
import type { Work } from '../decider/work.ts';
import { isAlly } from '../parties/who.ts';
import { committeeRefusals } from './rules.ts';
import type { Body, Mandate } from './state.ts';

/** A committee or team that stands on the day of the act; the round table is none of them (R36). */
export function standingBody(work: Work, bodyId: string, field = '/bodyId'): Body {
  if (bodyId === work.state.id) refuse(committeeRefusals.notTheRoundTable, undefined, field);
  const body = mustKnow(work.state.bodies, bodyId, field);
  if (!holds(body, work.on)) refuse(committeeRefusals.noSuchBody, undefined, field);
  return body;
}

/** A mandate that runs on the day of the act. One given for later days counts from the day that it names. */
export function runningMandate(work: Work, mandateId: string, field = '/mandateId'): Mandate {
  const mandate = mustKnow(work.state.mandates, mandateId, field);
  if (!holds(mandate, work.on)) refuse(committeeRefusals.mandateOver, undefined, field);
  return mandate;
}

/** Only allies sit (R5, R9). */
export function mustBeAlly(work: Work, partyId: string, field: string): void {
  mustKnow(work.state.parties, partyId, field);
  if (!isAlly(work.state, partyId, work.on)) refuse(committeeRefusals.onlyAlliesSit, undefined, field);
}

/** A term as a command says it: days that exist, in order. */
export function mustBeATerm(from: string | undefined, until: string | undefined, work: Work, at = ''): void {
  if (from !== undefined && !isDay(from)) refuse(committeeRefusals.notADay, undefined, `${at}/from`);
  if (until === undefined) return;
  if (!isDay(until)) refuse(committeeRefusals.notADay, undefined, `${at}/until`);
  const start = from === undefined ? work.on : spanOfDay(from);
  if (certainlyBefore(spanOfDay(until), start)) refuse(committeeRefusals.termBeforeStart, undefined, `${at}/until`);
}
