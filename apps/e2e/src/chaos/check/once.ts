import { verifyChain, type StoredEvent } from '@alliage/events';
import type { Finding } from './finding.ts';

/** The thing that can happen once, by the type of the event that says that it has, and where in its data that is named. */
const ONCE: Readonly<Record<string, string>> = {
  DecisionTaken: 'itemId',
  ProposalRefused: 'itemId',
  SessionOpened: 'sessionId',
  SessionClosed: 'sessionId',
  PartyJoined: 'invitationId',
};

/** @param events of all streams, in the order of the store */
export function checkOnce(events: readonly StoredEvent[]): Finding[] {
  return [
    ...twice('event id twice', events, ({ id }) => id),
    ...[...Map.groupBy(events, ({ stream }) => stream)].flatMap(([stream, all]) => [...checkStream(stream, all)]),
    ...commandsInOnePlace(events),
  ];
}

function twice(
  what: string,
  events: readonly StoredEvent[],
  key: (event: StoredEvent) => string | undefined,
): Finding[] {
  const found = Map.groupBy(events, key);
  found.delete(undefined);
  return [...found]
    .filter(([, all]) => all.length > 1)
    .map(([name, all]) => ({ what, detail: `${name}: ${all.map((e) => `${e.stream}@${e.revision}`).join(', ')}` }));
}

function* checkStream(stream: string, events: readonly StoredEvent[]): Generator<Finding> {
  for (const [i, { revision }] of events.entries())
    if (revision !== i) {
      yield { what: 'revisions with a gap, or twice', detail: `${stream}: ${revision} in place ${i}` };
      return;
    }
  const verdict = verifyChain(events);
  if (!verdict.ok) yield { what: 'hash chain broken', detail: `${stream}@${verdict.revision}: ${verdict.what}` };
  for (const [type, field] of Object.entries(ONCE)) {
    const key = (event: StoredEvent) =>
      event.type === type ? (event.data as Record<string, string>)[field] : undefined;
    yield* twice(`${type} twice`, events, key);
  }
  // A version of a parent's charter reaches a chapter once.
  const charter = ({ type, data }: StoredEvent) =>
    type === 'ParentCharterTaken' ? JSON.stringify(data['parent']) : undefined;
  yield* twice('ParentCharterTaken twice', events, charter);
}

/** One command is one append: its events stand together, in one stream. What an automation does about an event has one id in as many as it concerns. */
function commandsInOnePlace(events: readonly StoredEvent[]): Finding[] {
  const command = ({ stream, metadata: { actor, commandId } }: StoredEvent) =>
    actor.role === 'automation' ? `${commandId} in ${stream}` : commandId;
  return [...Map.groupBy(events, command)].flatMap(([command, all]) => {
    const first = all[0]!;
    const together = all.every(({ stream, revision }, i) => stream === first.stream && revision === first.revision + i);
    if (together) return [];
    return [{ what: 'command twice', detail: `${command}: ${all.map((e) => `${e.stream}@${e.revision}`).join(', ')}` }];
  });
}
