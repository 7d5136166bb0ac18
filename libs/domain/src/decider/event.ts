import type { AllianceEventType, Actor, DataOf, Provenance, Visibility } from '@alliage/events';

/** An event of an alliance as rules see it: decoded, and with what its metadata says of days and persons. */
export type AllianceEvent<T extends AllianceEventType = AllianceEventType> = {
  [K in T]: {
    readonly type: K;
    readonly data: DataOf<K>;
    readonly revision: number;
    /** The event's own id, by which a later entry names it; absent while its command is being decided: events are frozen afterwards. */
    readonly id?: string;
    /** EDTF (R29). */
    readonly effectiveOn: string;
    /** Instant, UTC. */
    readonly recordedAt: string;
    readonly provenance: Provenance;
    readonly visibility: Visibility;
    readonly actor: Actor;
    readonly commandId: string;
  };
}[T];

/** An event that a decision adds, before the envelope is made. */
export type NewEvent<T extends AllianceEventType = AllianceEventType> = {
  [K in T]: {
    readonly type: K;
    readonly data: DataOf<K>;
    readonly effectiveOn: string;
    readonly provenance: Provenance;
    readonly visibility: Visibility;
    /** Index, in the same append, of the event that entails this one (R44); absent = the command itself. */
    readonly causedBy?: number;
  };
}[T];
