import type { Act, AllianceEvent, AlsoKnown, Refusal } from '@alliage/domain';
import type { Actor, Provenance, StreamKind as KindName, Visibility } from '@alliage/events';

export type { KindName };

/** A decoded event as rules see it, of any kind of stream. */
export type Happened = Omit<AllianceEvent, 'type' | 'data'> & {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly causationId: string;
};

/** An event that a decision adds, before the envelope is made. */
export interface Added {
  readonly type: string;
  readonly data: object;
  readonly effectiveOn: string;
  readonly provenance: Provenance;
  readonly visibility: Visibility;
  readonly causedBy?: number;
}

export type Outcome =
  | { readonly ok: true; readonly events: readonly Added[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export interface Asked {
  readonly type: string;
  readonly body: object;
}

/** How the streams of one kind are folded, and how a command on them is decided: pure functions of the domain's. */
export interface StreamKind<S = unknown> {
  readonly initial: S;
  evolve(state: S, events: readonly Happened[]): S;
  /** The id of the stream that a command opens, where its words name it; otherwise it is made from the command's id. */
  opens?(asked: Asked): string | undefined;
  /** Other streams to look up for a command, besides those that its words name. */
  alsoKnown?(state: S, asked: Asked, actor: Actor): readonly AlsoKnown[];
  /** Whether the decision has to know who came after the organisations that its words name, however far that goes. */
  followsSuccessions?(asked: Asked): boolean;
  /** Whether the decision reads the entries of the stream itself. */
  readsEntries?(asked: Asked): boolean;
  decide(state: S, asked: Asked, act: Act): Outcome;
}
