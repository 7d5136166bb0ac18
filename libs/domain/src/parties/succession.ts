import { certainlyBefore, spanOf, spanOfDay, type Day, type Span } from '@alliage/events';
import type { Facts } from '../decider/act.ts';
import type { AlsoKnown, CommandRule, CommandRules } from '../decider/command.ts';
import { delayBegan, delayEnds, neverEnds } from '../decider/delay.ts';
import type { AllianceState } from '../decider/state.ts';
import type { Succession } from '../directory/succession.ts';
import type { Party } from './state.ts';
import { allies, partyById } from './who.ts';

/** R34: days for which a party whose organisation was succeeded goes on before the alliance has decided. */
export const daysToSettle = 90;

type Successions = Readonly<Record<string, Succession | undefined>>;

/**
 * The state with what is known of the organisations of its parties: who was succeeded (R34). No event of the alliance's says so, hence it is
 * laid over the folded state each time, from facts read fresh; such a fact never turns back.
 */
export function knowing(state: AllianceState, successionOf: (organisationId: string) => Succession | undefined) {
  const successions: Record<string, Succession> = {};
  for (const { organisationId } of Object.values(state.parties)) {
    const succession = successionOf(organisationId);
    if (succession !== undefined) successions[organisationId] = succession;
  }
  return Object.keys(successions).length === 0 ? state : { ...state, successions };
}
export const knowingFacts = (state: AllianceState, { organisations }: Facts): AllianceState =>
  knowing(state, (id) => organisations[id]?.succeeded);

/** The succession of the organisation that a party is, as far as it is known. */
export const successionOf = ({ successions }: { readonly successions: Successions }, party: Party) =>
  Object.hasOwn(successions, party.organisationId) ? successions[party.organisationId] : undefined;

/**
 * The last day on which a party speaks though its organisation was succeeded (R34); undefined where it was not. It protects the party: it
 * runs from the recording of the succession, or from its day where that lies ahead (R38); it stands still while suspended (G8).
 */
export function settleBy(state: AllianceState, party: Party): Day | undefined {
  const succession = successionOf(state, party);
  if (succession === undefined) return undefined;
  const on = spanOf(succession.on);
  const recorded = delayBegan(state, on, succession.recordedAt);
  const began = on.first !== null && on.first > recorded ? on.first : recorded;
  return delayEnds(state, began, daysToSettle);
}

/** R34: the ninety days are over, and the alliance has not decided. A vague day is judged in its favour (R38). */
function isSilent(state: AllianceState, party: Party, on: Span): boolean {
  const last = settleBy(state, party);
  return last !== undefined && last !== neverEnds && certainlyBefore(spanOfDay(last), on);
}

/** Allies that have no voice on a day, because they were succeeded and the alliance has not decided for ninety days (R34). */
export const silentAllies = (state: AllianceState, on: Span): Party[] =>
  Object.keys(state.successions).length === 0 ? [] : allies(state, on).filter((party) => isSilent(state, party, on));

/** Whether all allies are so: then they speak to settle that, or to end (see decisions/ready-for-vote.ts), for nobody else could. */
export function allAreSilent(state: AllianceState, on: Span): boolean {
  const silent = silentAllies(state, on).length;
  return silent > 0 && silent === allies(state, on).length;
}

/** Whether a party that is an ally has its voice on a day (R34). It keeps signature, assessment and withdrawal without one, as in R5. */
export function hasVoice(state: AllianceState, partyId: string, on: Span): boolean {
  const party = partyById(state, partyId);
  return party === undefined || !isSilent(state, party, on) || allAreSilent(state, on);
}

/** What tells who was succeeded: the organisations of the parties that have not left. */
export const organisationsOfParties = ({ parties }: AllianceState): AlsoKnown[] =>
  Object.values(parties)
    .filter(({ roles }) => roles.some((role) => role.ended === undefined))
    .map(({ organisationId }) => ({ organisationId }));

/** Rules that ask who has a voice, or may let an effect take place: they know whose organisation was succeeded (R34). */
export function whereVoicesCount<C extends object>(rules: CommandRules<C>): CommandRules<C> {
  const all = Object.entries(rules) as [string, CommandRule<unknown>][];
  return Object.fromEntries(
    all.map(([type, rule]) => [
      type,
      {
        ...rule,
        alsoKnows: ((state, command, actor) => [
          ...(rule.alsoKnows?.(state, command, actor) ?? []),
          ...organisationsOfParties(state),
        ]) satisfies CommandRule<unknown>['alsoKnows'],
      },
    ]),
  ) as unknown as CommandRules<C>;
}
