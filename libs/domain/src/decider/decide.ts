import { certainlyBefore, isZone, type Actor } from '@alliage/events';
import type { AllianceCommands, CommandType } from '../commands.ts';
import { commandRules } from '../commands.ts';
import { consequences } from '../consequences/index.ts';
import { isSuspended } from '../lifecycle/stage.ts';
import { tooFewAllies } from '../parties/circle.ts';
import { knowingFacts } from '../parties/succession.ts';
import type { Act } from './act.ts';
import { allowed, type AlsoKnown, type CommandRule } from './command.ts';
import type { AllianceEvent, NewEvent } from './event.ts';
import { Refused, refuse, type Refusal } from './refusal.ts';
import { always, liesAhead } from './always.ts';
import { checkReport } from './reported.ts';
import type { AllianceState } from './state.ts';
import { startWork, type Work } from './work.ts';

export interface Command<T extends CommandType = CommandType> {
  readonly type: T;
  readonly body: AllianceCommands[T];
}
export type Decided =
  | { readonly ok: true; readonly events: readonly NewEvent[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** R44: what the events entail, until nothing more follows. Bounded: an entailment that never ends is a bug, not a long day. */
function follow(work: Work): void {
  const bound = work.events.length + 500;
  for (let i = 0; i < work.events.length; i += 1) {
    if (i > bound) throw new Error('consequences without end');
    const event = work.events[i] as AllianceEvent;
    for (const policy of consequences) {
      if ((policy.after as readonly string[]).includes(event.type)) work.causedBy(i, () => policy.then(work, event));
    }
  }
}

/** What holds for every command, whatever it asks (R1, R29, R30, G8, G9); judged on the day of the act (R38), on the state before it. */
function checkAlways<C>(state: AllianceState, work: Work, rule: CommandRule<C>, body: C): void {
  const { on, today, act } = work;
  if (liesAhead(work.effectiveOn, today)) refuse(always.notInTheFuture, undefined, '/effectiveOn');
  checkReport(state, work, rule.reported);
  if (state.revision < 0) return;
  if (act.provenance.kind === 'fictional' && !state.demonstration) refuse(always.fictionInADemonstration);
  if (!rule.beforeBeginning && certainlyBefore(on, state.began))
    refuse(always.notBeforeTheBeginning, { began: state.began }, '/effectiveOn');
  if (state.closed !== undefined && !allowed(rule.afterClosing, state, body)) refuse(always.nothingAfterClosing);
  const suspension = allowed(rule.whileSuspended, state, body);
  if (isSuspended(state, on) && !suspension) refuse(always.littleWhileSuspended);
  // R1 leaves open what G8 leaves open; a report computes nothing (R37).
  if (act.provenance.kind === 'reported') return;
  if (state.closed === undefined && !suspension && !allowed(rule.withoutTwoAllies, state, body))
    if (tooFewAllies(state, on)) refuse(always.littleWithoutTwoAllies);
}

/** Runs a command's own rules, and says why they refuse. Kept for later: what holds for every command comes before it. */
function ownRules(run: () => void): Refused | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

/** What `act.facts` has to tell of besides what the command's words name. */
export const alsoKnownFor = <T extends CommandType>(
  state: AllianceState,
  { type, body }: Command<T>,
  actor: Actor,
): readonly AlsoKnown[] =>
  (commandRules[type] as unknown as CommandRule<AllianceCommands[T]>).alsoKnows?.(state, body, actor) ?? [];

/** Whether `act.facts` has to bring the entries of the alliance. */
export const readsEntries = ({ type }: Pick<Command, 'type'>): boolean => commandRules[type].readsEntries === true;

/**
 * Decides a command on one alliance: the events that it adds, consequences included (R44), or every reason for which it is refused.
 * Pure: clock, ids and actor come in with `act`. An empty list of events means that nothing changes.
 */
export function decide<T extends CommandType>(state: AllianceState, command: Command<T>, act: Act): Decided {
  const rule = commandRules[command.type] as unknown as CommandRule<AllianceCommands[T]>;
  const wanted = (command.body as { zone?: unknown }).zone;
  const zone = state.revision < 0 && typeof wanted === 'string' && isZone(wanted) ? wanted : state.zone;
  // R34: whose organisation was succeeded is a fact of another stream; rules find it in the state that they ask.
  const known = knowingFacts(state, act.facts);
  const work = startWork(known, act, zone);
  try {
    if (state.revision < 0 && (command.type as string) !== 'open-alliance') refuse(always.notOpened);
    const refused = ownRules(() => rule.decide(work, command.body));
    // Asked after the command's own rules, because they set the day of what happens in a session (R29).
    checkAlways(known, work, rule, command.body);
    if (refused !== undefined) throw refused;
    follow(work);
    return { ok: true, events: work.events };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusals: error.refusals };
    throw error;
  }
}
