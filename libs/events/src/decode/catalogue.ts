import type { z } from 'zod';
import type { EventMetadata } from '../envelope.ts';
import type { EventDefinition } from '../schema/define.ts';

/** Every event a codec knows, by type. */
export type EventCatalogue = Readonly<Record<string, EventDefinition>>;

export type EventTypeIn<C extends EventCatalogue> = keyof C & string;

/** What an event of this type says, in its current version. */
export type EventDataIn<C extends EventCatalogue, T extends EventTypeIn<C>> = z.infer<C[T]['schema']>;

/** An event as the code of today sees it; a union over the types of the catalogue, told apart by `type`. */
export type DecodedEvent<C extends EventCatalogue = EventCatalogue, T extends EventTypeIn<C> = EventTypeIn<C>> = {
  readonly [K in T]: {
    readonly id: string;
    readonly type: K;
    /** The current version, which `data` is in, whatever version was stored. */
    readonly version: number;
    readonly stream: string;
    readonly revision: number;
    readonly data: EventDataIn<C, K>;
    readonly metadata: EventMetadata;
  };
}[T];
