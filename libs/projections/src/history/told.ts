import { isLaidOver, type DataOf, type EventType, type Provenance, type Visibility } from '@alliage/events';

/** What nobody but the party itself may read is not kept in a row that others list (R28, R32). */
export const untold = {
  AssessmentSealed: ['content'],
  PartyPrivateProfileKept: ['words'],
  /** Levels are shown as a trend once all have answered (section 6), never one by one. */
  TrustPulseRecorded: ['level'],
  TrustPulseWorded: ['words'],
} as const satisfies { readonly [T in EventType]?: readonly (keyof DataOf<T>)[] };

type Untold = typeof untold;
export type ToldData<T extends EventType> = T extends keyof Untold ? Omit<DataOf<T>, Untold[T][number]> : DataOf<T>;

/** An event as history keeps it, for a sentence to be made of it. */
export type Told<T extends EventType = EventType> = {
  [K in T]: {
    readonly type: K;
    readonly data: ToldData<K>;
    readonly revision: number;
    /** EDTF (R29). */
    readonly effectiveOn: string;
    /** Instant, UTC. */
    readonly recordedAt: string;
    readonly provenance: Provenance;
  };
}[T];

/** What later says otherwise of what a party keeps to itself is kept so as well (R31, R32). */
const saidOfOthers = ['was', 'becomes', 'value', 'reason', 'source', 'words'];

export function toldData(type: EventType, data: object, visibility: Visibility = 'alliance'): object {
  const named = (untold as Readonly<Record<string, readonly string[] | undefined>>)[type];
  const hidden = visibility === 'party' && isLaidOver(type) ? saidOfOthers : named;
  return hidden ? Object.fromEntries(Object.entries(data).filter(([name]) => !hidden.includes(name))) : data;
}
