import { randomBytes, randomUUID } from 'node:crypto';
import {
  catalogue,
  EventRefused,
  guardAppend,
  linked,
  NotStorable,
  type EventMetadata,
  type EventType,
  type StoredEvent,
  type StreamRevision,
} from '@alliage/events';
import type { Folded } from '@alliage/event-store';
import { Problem, problems } from '@alliage/platform';
import { shareOut } from './share-out.ts';
import type { CommandContext } from './recorded-command.ts';
import { codec } from './states.ts';
import type { Added } from './stream-kind.ts';

export interface Freezing {
  readonly context: CommandContext;
  readonly type: string;
  readonly commandId: string;
  readonly fingerprint: string;
  readonly recordedAt: string;
  readonly basedOn: readonly StreamRevision[];
  /** The trace under which they are appended: whoever makes rows of them goes on with it. */
  readonly trace?: NonNullable<EventMetadata['trace']>;
}

/**
 * The events of one attempt, as they will be stored. Ids and salts are new each time: never derived from the command, for a
 * store that knows the ids would answer "success" to other bytes and keep nothing.
 * @throws Problem when they could not be stored as they are
 */
export function freeze(added: readonly Added[], folded: Folded<unknown>, freezing: Freezing): readonly StoredEvent[] {
  const ids = added.map(() => randomUUID());
  const { context, type: commandType, commandId, fingerprint, recordedAt, basedOn, trace } = freezing;
  const { actor, correlationId, causationId = commandId } = context;
  const shares = shareOut(
    basedOn,
    added.map(({ data }) => data),
  );
  try {
    const events = added.map(({ type, data, effectiveOn, provenance, visibility, causedBy }, i): StoredEvent => ({
      id: ids[i] as string,
      type,
      version: catalogue[type as EventType].version,
      stream: folded.stream,
      revision: folded.revision + 1 + i,
      data: codec.encode(type as EventType, data as never),
      metadata: {
        recordedAt,
        actor,
        commandId,
        commandType,
        fingerprint,
        correlationId,
        causationId: causedBy === undefined ? causationId : (ids[causedBy] as string),
        effectiveOn,
        provenance,
        visibility,
        ...(shares[i]?.length ? { basedOn: shares[i] } : {}),
        ...(trace && { trace }),
        salt: randomBytes(16).toString('base64url'),
        prev: '',
      },
    }));
    const chained = linked(events, folded.head);
    if (chained.length > 0) guardAppend(chained);
    return chained;
  } catch (error) {
    throw notRecordable(error);
  }
}

const pointer = (path: string): string =>
  `/${path.replace(/\[(\d+)\]/g, '.$1').replaceAll('.', '/')}`.replace('//', '/');

/** The request passed its own checks, and still an event made of it cannot be kept: says where. */
function notRecordable(error: unknown): unknown {
  const flaws =
    error instanceof EventRefused
      ? error.flaws.map(({ path, message }) => ({ field: pointer(path), rule: message }))
      : error instanceof NotStorable
        ? [{ field: pointer(error.path.replace(/^events(\[\d+\])?(\.data)?\.?/, '')), rule: error.rule }]
        : undefined;
  if (!flaws) return error;
  const first = flaws[0]?.field ?? '/';
  return new Problem(
    problems.notRecordable,
    {
      fr: `Ce qui suit de cette demande ne peut être enregistré tel quel, à cause de « ${first} » : raccourcissez les textes ou les listes, et vérifiez ce champ.`,
      en: `What follows from this request cannot be recorded as it is, because of "${first}": shorten texts or lists, and check this field.`,
    },
    {
      errors: flaws.map((flaw) => ({
        ...flaw,
        detail: { fr: 'Ne peut être enregistré tel quel.', en: 'Cannot be recorded as it is.' },
      })),
      cause: error,
    },
  );
}
