import { spanOfDay, type Capacity, type Day, type Span } from '@alliage/events';
import { isOfAnAffiliate } from '../affiliates/on-the-team.ts';
import { delayEnds, isOver, later } from '../decider/delay.ts';
import { holds, spanOfPeriod } from '../decider/period.ts';
import type { AllianceState } from '../decider/state.ts';
import { allies } from '../parties/who.ts';
import type { Profile } from '../parties/state.ts';
import type { Body, Mandate } from './state.ts';
import { voiceOf } from '../parties/circle.ts';
import { hasVoice } from '../parties/succession.ts';

export interface Completeness {
  readonly constituted: boolean;
  readonly complete: boolean;
  readonly sitting: readonly string[];
  readonly declining: readonly string[];
  /** Allies that neither sit nor decline, with what they still have to appoint. */
  readonly missing: readonly { readonly partyId: string; readonly seats: readonly Seat[] }[];
}
export type Seat = 'administrator' | 'director' | 'member';

/** Days after which an ally that appoints nobody counts as declining its seat (R5). */
export const daysToAppoint = 60;

/** The profile of a party on a day: the last one shared by then. */
export const profileOn = (state: AllianceState, partyId: string, on: Span): Profile | undefined =>
  state.parties[partyId]?.profiles.filter((p) => holds({ from: p.on }, on)).at(-1);

/** Whom a party sends where it has no administrator, director or manager: its profile says so (R5). */
export const sentInstead = (state: AllianceState, partyId: string, missing: Capacity, on: Span): Capacity[] =>
  (profileOn(state, partyId, on)?.instead ?? []).filter((i) => i.missing === missing).map((i) => i.sends);

/** The capacities in which a party may be on a body: those of R5's table, and those that it sends instead. */
export function capacitiesFor(state: AllianceState, kind: Body['kind'], partyId: string, on: Span): Capacity[] {
  const usual: Record<Body['kind'], Capacity[]> = {
    political: ['administrator', 'director'],
    technical: ['director', 'manager'],
    'project-team': ['employee', 'manager', 'volunteer'],
  };
  return usual[kind].flatMap((capacity) => [capacity, ...sentInstead(state, partyId, capacity, on)]);
}

/** What an ally still lacks to sit on a body on a day; nothing when it sits. `parts` share one voice (R9), and their seats. */
function lacking(state: AllianceState, body: Body, parts: readonly string[], on: Span): Seat[] {
  const members = Object.values(state.mandates).filter(
    (m) => m.bodyId === body.bodyId && parts.includes(m.partyId) && holds(m, on) && !isOfAnAffiliate(m),
  );
  if (body.kind !== 'political') return members.length > 0 ? [] : ['member'];
  const sentAs = (wanted: 'administrator' | 'director') => (m: Mandate) =>
    [wanted, ...sentInstead(state, m.partyId, wanted, on)].some((capacity) => m.capacities.includes(capacity));
  return (['administrator', 'director'] as const).filter((wanted) => !members.some(sentAs(wanted)));
}

const earliest = (on: Span): Day | undefined => on.first ?? on.last ?? undefined;

/** The day after the last one on which an ally sat; undefined where it never did. */
function vacantSince(state: AllianceState, body: Body, parts: readonly string[], on: Span): Day | undefined {
  const ends = Object.values(state.mandates)
    .filter((m) => m.bodyId === body.bodyId && parts.includes(m.partyId))
    .map((m) => spanOfPeriod(m).last)
    .filter((end) => end !== null && (on.last === null || end < on.last))
    .filter((end) => lacking(state, body, parts, spanOfDay(end as Day)).length === 0);
  const last = ends.sort().at(-1);
  return last === undefined || last === null ? undefined : later(last, 1);
}

/** R5: sixty days after its admission, the body's constitution or a vacancy, whichever is last, an ally counts as declining. */
function presumedDeclined(state: AllianceState, body: Body, parts: readonly string[], on: Span): boolean {
  const admitted = parts.map((partyId) => state.parties[partyId]?.roles.filter((r) => r.role === 'ally').at(-1)?.from);
  // A seat taken up again is vacant from that day on.
  const resumed = body.declined.filter((d) => parts.includes(d.partyId)).map((d) => d.ended);
  const since = [body.from, ...admitted, ...resumed]
    .map((span) => (span === undefined ? undefined : earliest(span)))
    .concat(vacantSince(state, body, parts, on))
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  return since !== undefined && isOver(delayEnds(state, since, daysToAppoint), on);
}

/** How each ally of a day stands on a committee or team: it sits, declines, or is awaited. */
export function standingOf(
  state: AllianceState,
  body: Body,
  on: Span,
): Pick<Completeness, 'sitting' | 'declining' | 'missing'> & { sitting: string[] } {
  const parts = new Map<string, string[]>();
  for (const { partyId } of allies(state, on)) {
    // R34: who was succeeded and has lost its voice meanwhile has left the base, as who declines has.
    if (!hasVoice(state, partyId, on)) continue;
    const ally = voiceOf(state, partyId, on);
    parts.set(ally, [...(parts.get(ally) ?? []), partyId]);
  }
  const standing = {
    sitting: [] as string[],
    declining: [] as string[],
    missing: [] as Completeness['missing'][number][],
  };
  for (const [ally, all] of parts) {
    const among = all.filter((p) => !body.declined.some((d) => d.partyId === p && holds(d, on)));
    const seats = lacking(state, body, among, on);
    if (among.length === 0) standing.declining.push(ally);
    else if (seats.length === 0) standing.sitting.push(ally);
    else if (presumedDeclined(state, body, among, on)) standing.declining.push(ally);
    else standing.missing.push({ partyId: ally, seats });
  }
  return standing;
}
