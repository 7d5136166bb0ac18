import type { Actor, EventMetadata, Provenance } from '@alliage/events';
import type { Lead } from '@alliage/postgres';
import type { Deed } from './automation.ts';

/** The event that a deed is about. */
export interface About extends Pick<EventMetadata, 'recordedAt' | 'trace'> {
  readonly automation: string;
  readonly stream: string;
  readonly revision: number;
}

/** A deed as it is run: who acts, under which key, and why. */
export interface Order extends Deed {
  readonly actor: Actor;
  /** A UUID: the command id is made of it and of the actor's. */
  readonly idempotencyKey: string;
  /** Id of the event that it is about. */
  readonly causationId: string;
  /** The same event, as traces and logs name it. */
  readonly about: About;
  readonly correlationId: string;
  readonly provenance: Provenance;
}

export interface Reason {
  readonly rule?: string;
  readonly code: string;
  readonly detail: string;
}

/** What a deed came to. Every outcome but `failed` is final: time alone does not change it. */
export type Came =
  /** Recorded, now or by an earlier attempt; `revision` of its last event. */
  | { readonly outcome: 'done'; readonly revision: number }
  /** There was nothing (left) to change. */
  | { readonly outcome: 'nothing' }
  /** There is no such stream (yet): whoever opens it is an event of its own. */
  | { readonly outcome: 'not-there' }
  /** A rule refuses it: said once, and not asked again. */
  | { readonly outcome: 'refused'; readonly reasons: readonly Reason[] }
  /** Something is broken: to be tried again once it is mended. */
  | { readonly outcome: 'failed'; readonly reasons: readonly Reason[] };

/** Not now: others wrote at the same moment, or the store does not answer. Sent again as it is, for as long as it takes. */
export class NotNow extends Error {
  override readonly name = 'NotNow';
}

/** Runs a command the way that everybody's commands go. @throws NotNow; anything else is a fault, and counts as `failed` in the end */
export type RunOrder = (order: Order) => Promise<Came>;

/** Where an event stands: enough to read it again. */
export interface Cause {
  readonly eventId: string;
  readonly stream: string;
  readonly revision: number;
}

/** One line of the ledger: what an automation did about an event, on which stream. */
export interface Entry {
  readonly automation: string;
  readonly cause: Cause;
  readonly stream: string;
  readonly came: Came;
  /** Instant, UTC. */
  readonly at: string;
}

/**
 * What automations remember: how far each has come, and what it did. It is no source of truth: with an empty one everything is gone through again, and
 * command ids see to it that nothing happens twice. What was written outlives the process.
 */
export interface Book {
  /** Position of the last event that was seen through; undefined before the first. */
  position(automation: string): Promise<string | undefined>;
  /** Which event that was, its id '' where it could not be read; undefined where it is not known. */
  seen(automation: string): Promise<Cause | undefined>;
  /** @throws Fenced where others share the book, and another process leads */
  advance(automation: string, position: string, seen?: Cause): Promise<void>;
  find(automation: string, eventId: string, stream: string): Promise<Entry | undefined>;
  /** Takes the place of what was noted of the same deed before. @throws Fenced as `advance` does */
  note(entry: Entry): Promise<void>;
  /** Forgets all of it: everything is gone through again. @throws Fenced as `advance` does */
  forget(automation: string): Promise<void>;
  failed(automation: string): Promise<readonly Entry[]>;
  counts(automation: string): Promise<Readonly<Partial<Record<Came['outcome'], number>>>>;
  /** The last ones, newest first. */
  last(automation: string, limit: number): Promise<readonly Entry[]>;
  /** Where several processes share the book: which of them does what this automation does. */
  lead?(automation: string): Lead;
  /**
   * Where a book may be that of another house: compares which store it is made from, see `firstEventId`.
   * @throws OtherStore
   */
  belongs?(first: string | undefined): Promise<void>;
  /** Notes from which store it is made, before anything else. @throws OtherStore, and Fenced as `advance` does */
  tie?(automation: string, first: string): Promise<void>;
  /** What an operator can do about an error of its own, where it is known. */
  explain?(error: unknown): string | undefined;
  close(): Promise<void>;
}
