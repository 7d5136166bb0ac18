import {
  catalogue,
  isLaidOver,
  layOver,
  type AllianceEventType,
  type Actor,
  type DataOf,
  type Json,
  type Provenance,
  type Visibility,
} from '@alliage/events';
import type { AllianceCommands, CommandType } from '../commands.ts';
import type { Act, Facts, KnownEntry } from '../decider/act.ts';
import { decide, type Decided } from '../decider/decide.ts';
import { evolve, evolveAll } from '../decider/evolve.ts';
import type { NewEvent } from '../decider/event.ts';
import { initialState, type AllianceState } from '../decider/state.ts';

/** A readable, stable id for tests: id('fnh') is the same UUID everywhere. */
export function id(name: string): string {
  let h1 = 0x811c9dc5;
  let h2 = 0x01000193;
  for (const c of name) {
    h1 = Math.imul(h1 ^ c.charCodeAt(0), 0x01000193) >>> 0;
    h2 = Math.imul(h2 + c.charCodeAt(0), 0x5bd1e995) >>> 0;
  }
  const hex = (n: number) => n.toString(16).padStart(8, '0');
  const all = hex(h1) + hex(h2) + hex(Math.imul(h1, 31) >>> 0) + hex(Math.imul(h2, 17) >>> 0);
  return `${all.slice(0, 8)}-${all.slice(8, 12)}-5${all.slice(13, 16)}-8${all.slice(17, 20)}-${all.slice(20, 32)}`;
}

/** The id of an alliance's event, by its revision. */
export const entryId = (revision: number): string => id(`event-${revision}`);

/** An event that has happened, as given/when/then specifications state it. */
export type Happened = { type: AllianceEventType; data: unknown; on?: string; recordedAt?: string };
/** `happened('PartyJoined', {...}, '2016-01-10')`: typed by the catalogue; the day it happened, EDTF. */
export const happened = <T extends AllianceEventType>(
  type: T,
  data: DataOf<T>,
  on?: string,
  recordedAt?: string,
): Happened => ({
  type,
  data,
  ...(on === undefined ? {} : { on }),
  ...(recordedAt === undefined ? {} : { recordedAt }),
});

export interface When {
  /** EDTF; default: today. */
  effectiveOn?: string;
  /** Instant; default 2018-06-15 at noon UTC. */
  now?: string;
  actor?: Partial<Actor>;
  commandId?: string;
  provenance?: Provenance;
  visibility?: Visibility;
  facts?: Partial<Facts>;
}

const recorded: Provenance = { kind: 'recorded' };
export const noon = '2018-06-15T12:00:00.000Z';

/** Knows every organisation, person and network that is asked for, and no other alliance: tests that mind pass facts of their own. */
const anyFacts: Facts = {
  organisations: new Proxy({}, { get: () => ({ kind: 'association', networkHead: false }), has: () => true }),
  persons: new Proxy({}, { get: () => true, has: () => true }),
  networks: new Proxy({}, { get: () => ({ facilitators: [] }), has: () => true }),
  alliances: {},
};

/** The state after one more event; folded anew where it is laid over those before (R31). */
function next(state: AllianceState, log: readonly KnownEntry[], event: KnownEntry): AllianceState {
  return isLaidOver(event.type) ? evolveAll(initialState, layOver([...log, event])) : evolve(state, event);
}

/** A story told so far: its state, and what may be asked next. */
export class Story {
  readonly state: AllianceState;
  readonly log: readonly KnownEntry[];
  readonly #turn: number;
  constructor(state: AllianceState = initialState, log: readonly KnownEntry[] = [], turn = 0) {
    this.state = state;
    this.log = log;
    this.#turn = turn;
  }

  /** Adds events as they are, unchecked: what is recorded has happened. Day and instant default to those of the last event. */
  given(...events: readonly Happened[]): Story {
    let state = this.state;
    const log = [...this.log];
    for (const e of events) {
      const last = log.at(-1);
      const on = e.on ?? last?.effectiveOn ?? '2016-01-04';
      const event = {
        id: entryId(state.revision + 1),
        type: e.type,
        data: e.data,
        revision: state.revision + 1,
        effectiveOn: on,
        recordedAt: e.recordedAt ?? last?.recordedAt ?? '2016-01-04T09:00:00.000Z',
        provenance: recorded,
        visibility: 'alliance',
        actor: { personId: id('pilot'), role: 'pilot' },
        commandId: id(`given-${log.length}`),
        causationId: id(`given-${log.length}`),
      } as unknown as KnownEntry;
      state = next(state, log, event);
      log.push(event);
    }
    return new Story(state, log, this.#turn);
  }

  /** Decides a command and keeps what came out, for `then…`. */
  when<T extends CommandType>(type: T, body: AllianceCommands[T], when: When = {}): Outcome {
    const commandId = when.commandId ?? id(`command-${this.#turn}-${type}`);
    const act: Act = {
      commandId,
      now: when.now ?? noon,
      actor: { personId: id('pilot'), role: 'pilot', ...when.actor },
      provenance: when.provenance ?? recorded,
      newId: (name) => id(`${commandId}/${name}`),
      digest: (thing: Json) => (id(JSON.stringify(thing)) + id('x')).replaceAll('-', '').slice(0, 43).padEnd(43, 'A'),
      facts: { ...anyFacts, entries: layOver(this.log), ...when.facts },
      ...(when.effectiveOn === undefined ? {} : { effectiveOn: when.effectiveOn }),
      ...(when.visibility === undefined ? {} : { visibility: when.visibility }),
    };
    return new Outcome(this, decide(this.state, { type, body }, act), act, this.#turn);
  }

  /** Runs a command that must succeed, and goes on from there. */
  does<T extends CommandType>(type: T, body: AllianceCommands[T], when: When = {}): Story {
    return this.when(type, body, when).story();
  }
}

/** What is recorded must fit the catalogue, or no store would take it. */
function fitsItsSchema({ type, data }: NewEvent): void {
  const read = catalogue[type].schema.safeParse(data);
  if (!read.success) throw new Error(`${type} does not fit its schema: ${read.error.message}`);
}

/** What a command came to. */
export class Outcome {
  readonly #before: Story;
  readonly decided: Decided;
  readonly #act: Act;
  readonly #turn: number;
  constructor(before: Story, decided: Decided, act: Act, turn: number) {
    this.#before = before;
    this.decided = decided;
    this.#act = act;
    this.#turn = turn;
    if (decided.ok) decided.events.forEach(fitsItsSchema);
  }

  /** The events added; fails the test when the command was refused. */
  get events(): readonly NewEvent[] {
    if (!this.decided.ok)
      throw new Error(`refused: ${this.decided.refusals.map((r) => `${r.rule} ${r.code}`).join(', ')}`);
    return this.decided.events;
  }
  get types(): readonly string[] {
    return this.events.map((e) => e.type);
  }
  /** The data of the one event of this type that was added. */
  data<T extends AllianceEventType>(type: T): DataOf<T> {
    const found = this.events.filter((e) => e.type === type);
    if (found.length !== 1) throw new Error(`${found.length} events ${type} among ${this.types.join(', ')}`);
    return found[0]!.data as DataOf<T>;
  }
  /** Codes of every reason for the refusal; fails the test when the command was accepted. */
  get refusals(): readonly string[] {
    if (this.decided.ok) throw new Error(`accepted: ${this.types.join(', ')}`);
    return this.decided.refusals.map((r) => `${r.rule} ${r.code}`);
  }
  /** The story with what was added. */
  story(): Story {
    let state = this.#before.state;
    const before = state.revision;
    const log = [...this.#before.log];
    for (const e of this.events) {
      const event = {
        ...e,
        id: entryId(state.revision + 1),
        revision: state.revision + 1,
        recordedAt: this.#act.now,
        actor: this.#act.actor,
        commandId: this.#act.commandId,
        causationId: e.causedBy === undefined ? this.#act.commandId : entryId(before + 1 + e.causedBy),
      } as unknown as KnownEntry;
      state = next(state, log, event);
      log.push(event);
    }
    return new Story(state, log, this.#turn + 1);
  }
}

export const given = (...events: readonly Happened[]): Story => new Story().given(...events);
