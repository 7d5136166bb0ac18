import { createdIds, type CreatedIds, type StoredEvent } from '@alliage/events';
import { codec } from './states.ts';
import type { KindName } from './stream-kind.ts';

/** What a command comes to, for whoever sent it. */
export interface Answer {
  readonly status: 200 | 201;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AnswerBody;
}

export type AnswerBody = {
  /** Under `allianceId`, `organisationId`, …: the id of the stream. */
  readonly [K in `${KindName}Id`]?: string;
} & {
  readonly revision: number;
  /** Queries that bring it wait until they have seen this command (read your writes). */
  readonly after: string;
  /** The entries recorded: by `id` they are named where one of them is put right (R31). */
  readonly recorded: readonly {
    readonly id: string;
    readonly type: string;
    readonly revision: number;
    readonly ids: CreatedIds;
  }[];
};

const COLLECTIONS: Readonly<Record<KindName, string>> = {
  alliance: 'alliances',
  organisation: 'organisations',
  network: 'networks',
  person: 'persons',
};

/**
 * The answer to a command, from what it stored: the first time and when it is sent again alike.
 * @param revision of the stream after the command
 */
export function answerOf(
  { kind, id, creates }: { kind: KindName; id: string; creates: boolean },
  revision: number,
  events: readonly StoredEvent[],
): Answer {
  const recorded = events.map(codec.decode).map(({ id: entryId, type, data, revision: at }) => ({
    id: entryId,
    type,
    revision: at,
    ids: createdIds(type, data),
  }));
  return {
    status: creates ? 201 : 200,
    headers: { ETag: `"${revision}"`, ...(creates ? { Location: `/v1/${COLLECTIONS[kind]}/${id}` } : {}) },
    body: { [`${kind}Id`]: id, revision, after: `${kind}-${id}@${revision}`, recorded },
  };
}
