import { addDays, certainlyBefore, type FreeText, isDay, spanOfDay, type Span } from '@alliage/events';
import { mustKnowPerson } from '../decider/known.ts';
import { holds, type Period, spanOfPeriod } from '../decider/period.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import type { Work } from '../decider/work.ts';
import { mustSpeakFor } from './commits.ts';
import { mustBeThere } from './present.ts';
import { parties } from './rules.ts';
import { allies } from './who.ts';

/** The person through whom a party commits itself, and who sits at the round table for an ally (R36): one at a time. */
export interface NameRepresentative {
  readonly partyId: string;
  readonly personId: string;
  /** Days; from the day of the act, without term, unless they say otherwise. */
  readonly from?: string;
  readonly until?: string;
}
export interface EndRepresentative {
  readonly partyId: string;
  readonly reason?: FreeText;
}

/** R6: at the round table a person sits for one ally. */
export function mustSitForOneAlly(
  work: Work,
  partyId: string,
  personId: string,
  during: Span = work.on,
  field = '/personId',
): void {
  const elsewhere = allies(work.state, work.on).some(
    (ally) => ally.partyId !== partyId && ally.representatives.some((r) => r.personId === personId && holds(r, during)),
  );
  if (elsewhere) refuse(parties.sitsForOneAlly, undefined, field);
}

function periodOf(work: Work, { from, until }: NameRepresentative): Period {
  if (from !== undefined && !isDay(from)) refuse(parties.notADay, undefined, '/from');
  if (until !== undefined && !isDay(until)) refuse(parties.notADay, undefined, '/until');
  if (from !== undefined && work.on.first !== null && from < work.on.first)
    refuse(parties.fromBeforeAct, undefined, '/from');
  const begins = from === undefined ? work.on : spanOfDay(from);
  if (until !== undefined && begins.first !== null && until < begins.first)
    refuse(parties.untilBeforeFrom, undefined, '/until');
  return said({ from: begins, until });
}

export function nameRepresentative(work: Work, body: NameRepresentative): void {
  const { partyId, personId, from, until } = body;
  const { party, role } = mustBeThere(work, partyId);
  mustSpeakFor(work, partyId);
  mustKnowPerson(work, personId);
  const period = periodOf(work, body);
  const during = spanOfPeriod(period);
  const before = party.representatives.filter((r) => r.ended === undefined && holds(r, during));
  const [only] = before;
  if (before.length === 1 && only?.personId === personId && only.until === until && holds(only, period.from)) return;
  if (role === 'ally') mustSitForOneAlly(work, partyId, personId, during);
  // Neither one who has come since, nor one who held it then and whose end is recorded, is touched by an act dated before.
  const since = before.some(({ from: day }) => certainlyBefore(work.on, day) && (day.first ?? '') <= work.today);
  const then = party.representatives.some(
    (r) => r.ended !== undefined && certainlyBefore(period.from, r.ended) && holds(r, during),
  );
  if (since || then) refuse(parties.representativeSince, undefined, '/until');
  const ahead = from !== undefined && work.on.last !== null && from > work.on.last;
  // Ended today, whoever is in place would leave the days until the next one empty.
  if (ahead && before.some((r) => holds(r, spanOfDay(addDays(from, -1)))))
    refuse(parties.oneRepresentative, undefined, '/from');
  for (const r of before) work.record('RepresentativeEnded', { mandateId: r.mandateId, partyId, personId: r.personId });
  const mandateId = work.act.newId('representative');
  work.record('RepresentativeNamed', said({ mandateId, partyId, personId, from, until }));
}

export function endRepresentative(work: Work, { partyId, reason }: EndRepresentative): void {
  const { party } = mustBeThere(work, partyId);
  mustSpeakFor(work, partyId);
  for (const { mandateId, personId } of party.representatives.filter((r) => r.ended === undefined && holds(r, work.on)))
    work.record('RepresentativeEnded', said({ mandateId, partyId, personId, reason }));
}
