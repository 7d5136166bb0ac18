import { compareWhen, overlaps, spanOfDay, type Capacity, type Day } from '@alliage/events';
import { termOnTheTeam } from '../affiliates/on-the-team.ts';
import type { CommandRules } from '../decider/command.ts';
import { mustKnow, mustKnowPerson } from '../decider/known.ts';
import { decideEach } from '../decider/list.ts';
import { holds, spanOfPeriod, type Period } from '../decider/period.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import type { Work } from '../decider/work.ts';
import { mustSpeakFor } from '../parties/commits.ts';
import { mustBeAlly, mustBeATerm, runningMandate, standingBody } from './find.ts';
import { committeeRefusals } from './rules.ts';
import { capacitiesFor } from './seats.ts';
import type { Body } from './state.ts';

/** A member as its ally appoints it (R6). `from` and `until`: days; without `from`, the day of the act. */
export interface MemberWords {
  readonly partyId: string;
  readonly personId: string;
  readonly capacities: readonly Capacity[];
  readonly from?: Day;
  readonly until?: Day;
  /** R42: on a project team, the commitment of the network head's member for which the person is there. */
  readonly engagementId?: string;
}
export interface AppointCommands {
  /** Each ally appoints its own members; a pilot may record it. All or none. */
  'appoint-members': { readonly bodyId: string; readonly members: readonly MemberWords[] };
  'replace-member': {
    readonly mandateId: string;
    readonly personId: string;
    readonly capacities: readonly Capacity[];
    readonly until?: Day;
    readonly words?: string;
  };
}

const periodOf = (work: Work, { from, until }: MemberWords): Period => ({
  from: from === undefined ? work.on : spanOfDay(from),
  ...(until === undefined ? {} : { until }),
});

/** R6: on one body a person sits for one ally, once. True when the very same seat is held already: nothing to record. */
function alreadySits(work: Work, body: Body, words: MemberWords, at: string): boolean {
  const period = spanOfPeriod(periodOf(work, words));
  for (const m of Object.values(work.state.mandates)) {
    if (m.bodyId !== body.bodyId || !overlaps(spanOfPeriod(m), period)) continue;
    // A mandate that has just ended on a vague day may still seem to run: it is over for whoever comes after.
    if (m.ended !== undefined && compareWhen(m.ended, periodOf(work, words).from) <= 0) continue;
    if (m.personId === words.personId) {
      if (m.partyId !== words.partyId) refuse(committeeRefusals.oneAllyAPerson, undefined, `${at}/personId`);
      if (
        m.until === words.until &&
        m.engagementId === words.engagementId &&
        words.capacities.every((c) => m.capacities.includes(c))
      )
        return true;
      refuse(committeeRefusals.alreadyMember, undefined, `${at}/personId`);
    }
    const alternate = m.alternates.some((a) => a.personId === words.personId && holds(a, work.on));
    if (alternate && m.partyId !== words.partyId) refuse(committeeRefusals.oneAllyAPerson, undefined, `${at}/personId`);
    // Who takes a seat is nobody's alternate any more.
    if (alternate) work.record('AlternateEnded', { mandateId: m.mandateId, personId: words.personId });
  }
  return false;
}

/** Appoints one member, and takes the ally's seat up again where it had declined it (R5). `at`: JSON pointer to the words. */
export function appoint(work: Work, body: Body, asked: MemberWords, mandateId: string, at: string): void {
  const { partyId, personId, from, engagementId } = asked;
  mustSpeakFor(work, partyId, `${at}/partyId`);
  mustBeAlly(work, partyId, `${at}/partyId`);
  mustKnowPerson(work, personId, `${at}/personId`);
  mustBeATerm(from, asked.until, work, at);
  const until = engagementId === undefined ? asked.until : termOnTheTeam(work, body, { ...asked, engagementId }, at);
  const words: MemberWords = { ...asked, ...said({ until }) };
  const fitting = capacitiesFor(work.state, body.kind, partyId, work.on);
  if (!words.capacities.some((c) => fitting.includes(c)))
    refuse(committeeRefusals.capacity, { kind: body.kind }, `${at}/capacities`);
  if (alreadySits(work, body, words, at)) return;
  const declines = work.state.bodies[body.bodyId]?.declined.some((d) => d.partyId === partyId && d.ended === undefined);
  if (declines && engagementId === undefined) work.record('SeatResumed', { bodyId: body.bodyId, partyId });
  work.record('MemberAppointed', {
    mandateId,
    bodyId: body.bodyId,
    personId,
    partyId,
    capacities: [...new Set(words.capacities)],
    ...said({ from, until, engagementId }),
  });
}

export const appointAll = (work: Work, body: Body, members: readonly MemberWords[]): void =>
  decideEach(members, (words, i) => appoint(work, body, words, work.act.newId(`member/${i}`), `/members/${i}`));

export const appointRules: CommandRules<AppointCommands> = {
  'appoint-members': {
    whileSuspended: true,
    decide: (work, { bodyId, members }) => appointAll(work, standingBody(work, bodyId), members),
  },
  'replace-member': {
    whileSuspended: true,
    decide: (work, { mandateId, words, ...successor }) => {
      const { bodyId, partyId } = mustKnow(work.state.mandates, mandateId, '/mandateId');
      mustSpeakFor(work, partyId, '/mandateId');
      const mandate = runningMandate(work, mandateId);
      const body = standingBody(work, bodyId, '/mandateId');
      const same = successor.capacities.every((c) => mandate.capacities.includes(c));
      if (mandate.personId === successor.personId && mandate.until === successor.until && same) return;
      work.record('MandateEnded', { mandateId, reason: 'replaced', ...(words === undefined ? {} : { words }) });
      // Who follows a member's person is there for the same member (R42).
      const { engagementId } = mandate;
      appoint(work, body, { ...successor, partyId, ...said({ engagementId }) }, work.act.newId('member'), '');
    },
  },
};
