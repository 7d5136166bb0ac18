import { certainlyBefore, isDay, spanOfDay } from '@alliage/events';
import { always } from '../decider/always.ts';
import { refuse } from '../decider/refusal.ts';
import type { Work } from '../decider/work.ts';
import { firstDay } from './day.ts';
import { sessionRefusals } from './rules.ts';
import type { Session } from './state.ts';

/**
 * When and where a session is: a meeting starts at a time, a written consultation runs from one to another. Times are on the wall clock of
 * the alliance's zone, `2018-03-05T14:00`.
 */
export interface WhenWords {
  readonly form?: 'meeting' | 'consultation';
  readonly startsAt?: string;
  readonly place?: string;
  readonly link?: string;
  readonly opensAt?: string;
  readonly closesAt?: string;
}

function time(text: string | undefined, field: string): string {
  const whole = text !== undefined && /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isDay(text.slice(0, 10));
  return whole ? text : refuse(sessionRefusals.time, undefined, field);
}

/** Reads the words; refuses times that are none, and a session certainly before the alliance began (R29). */
export function whenOf(work: Work, words: WhenWords): Session['when'] {
  const when = read(words);
  if (when.form === 'consultation' && when.opensAt >= when.closesAt)
    refuse(sessionRefusals.closesBeforeItOpens, undefined, '/closesAt');
  if (certainlyBefore(spanOfDay(firstDay({ when })), work.state.began))
    refuse(
      always.notBeforeTheBeginning,
      { began: work.state.began },
      when.form === 'meeting' ? '/startsAt' : '/opensAt',
    );
  return when;
}

function read({ form = 'meeting', startsAt, place, link, opensAt, closesAt }: WhenWords): Session['when'] {
  const online = link === undefined ? {} : { link };
  if (form === 'consultation')
    return { form, opensAt: time(opensAt, '/opensAt'), closesAt: time(closesAt, '/closesAt'), ...online };
  return { form, startsAt: time(startsAt, '/startsAt'), ...(place === undefined ? {} : { place }), ...online };
}
