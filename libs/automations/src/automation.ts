import type { AllianceState } from '@alliage/domain';
import type { AllianceEventType, DataOf, EventMetadata, StreamKind } from '@alliage/events';

/** An event as an automation sees it: decoded, with the stream it stands in. Nothing that later events correct is laid over it. */
export type Seen<T extends AllianceEventType = AllianceEventType> = {
  [K in T]: {
    readonly id: string;
    readonly stream: string;
    readonly revision: number;
    readonly type: K;
    readonly data: DataOf<K>;
    readonly metadata: Pick<EventMetadata, 'correlationId' | 'provenance' | 'recordedAt' | 'trace'>;
  };
}[T];

/** Something to be done about an event: one command on one stream. An event asks for one deed a stream at most. */
export interface Deed {
  readonly kind: StreamKind;
  /** Of the alliance, organisation…: the stream is `<kind>-<id>`. */
  readonly id: string;
  /** The command's name in the domain, and its words. */
  readonly type: string;
  readonly body: object;
}

/** What an automation may look at besides the event: states as they are now, read fresh. */
export interface World {
  alliance(id: string): Promise<AllianceState>;
}

/**
 * What a process does by itself once an event has happened (architecture.md, Read side). It only ever acts by commands, under a command
 * id made of the event's id and of its own: however often it looks at an event, what it does about it has one effect.
 */
export interface Automation<T extends AllianceEventType = AllianceEventType> {
  /** For ever: ids of its commands, its checkpoint and its ledger hang on it. */
  readonly name: string;
  readonly after: readonly T[];
  /** What is to be done about the event; asked again after a crash. May read, and must change nothing. */
  deeds(event: Seen<T>, world: World): Promise<readonly Deed[]>;
}

export const automation = <T extends AllianceEventType>(about: Automation<T>): Automation =>
  about as unknown as Automation;
