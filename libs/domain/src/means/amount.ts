import type { Amount } from '@alliage/events';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { meansBroken } from './rules.ts';

/** How much of what, flat as a form has it: money in euro cents, time in minutes, anything else in words. */
export interface AmountSaid {
  readonly kind: Amount['kind'];
  readonly cents?: number;
  readonly minutes?: number;
  /** For time: given by volunteers, or paid. */
  readonly volunteer?: boolean;
  readonly words?: string;
}

/** @param at JSON pointer of the object that says it, '' for the body itself */
export function amountOf({ kind, cents, minutes, volunteer, words }: AmountSaid, at = ''): Amount {
  const missing = (field: string) => refuse(meansBroken.saysHowMuch, undefined, `${at}/${field}`);
  if (kind === 'money') {
    if (cents === undefined) return missing('cents');
    if (cents < 1) refuse(meansBroken.notNothing, undefined, `${at}/cents`);
    return said({ kind, cents, words });
  }
  if (kind === 'time') {
    if (minutes === undefined) return missing('minutes');
    if (volunteer === undefined) return missing('volunteer');
    if (minutes < 1) refuse(meansBroken.notNothing, undefined, `${at}/minutes`);
    return said({ kind, minutes, volunteer, words });
  }
  return words === undefined ? missing('words') : { kind, words };
}
