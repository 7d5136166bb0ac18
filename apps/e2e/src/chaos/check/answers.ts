import { isDeepStrictEqual } from 'node:util';
import type { StoredEvent } from '@alliage/events';
import { isAccepted, isKept, type Answered, type Recorded, type Sent } from '../load/ledger.ts';
import type { Finding } from './finding.ts';

const told = (event: StoredEvent) => `${event.stream}@${event.revision} ${event.type}`;

/** What each command was answered is what the store has of it: all of it, at its place, under its ids; and of a refused one nothing. */
export function checkAnswers(sent: readonly Sent[], stored: readonly StoredEvent[]): Finding[] {
  const byCommand = Map.groupBy(stored, ({ metadata }) => metadata.commandId);
  return sent.flatMap((one) => {
    const events = byCommand.get(one.commandId) ?? [];
    const [first, ...later] = one.answers;
    const name = `${one.path} (${one.commandId})`;
    if (first === undefined) return [{ what: 'never answered', detail: name }];
    const again = later
      .filter((answer) => !isDeepStrictEqual(answer, first))
      .map((answer) => ({
        what: 'answered otherwise the second time',
        detail: `${name}: ${JSON.stringify(first)}, then ${JSON.stringify(answer)}`,
      }));
    if (isLate(one, events)) return again;
    return [...(isAccepted(first) ? acknowledged(name, first, events) : refused(name, first, events)), ...again];
  });
}

/**
 * Told « no », or that it changes nothing, and there all the same: what comes to nothing is not kept, and an earlier sending that nobody
 * waited for (it lay in a process that slept) was decided anew, later. Without such a sending, nothing may be there.
 */
const isLate = ({ answers: [first], unknown }: Sent, events: readonly StoredEvent[]): boolean =>
  first !== undefined && !isKept(first) && unknown > 0 && events.length > 0;

/** How often that was so. */
export function lateSendings(sent: readonly Sent[], stored: readonly StoredEvent[]): number {
  const byCommand = Map.groupBy(stored, ({ metadata }) => metadata.commandId);
  return sent.filter((one) => isLate(one, byCommand.get(one.commandId) ?? [])).length;
}

function acknowledged(name: string, { body, etag }: Answered, events: readonly StoredEvent[]): Finding[] {
  const { recorded, revision, after } = body as Recorded;
  const stream = after.split('@')[0];
  const expected = recorded.map((entry) => `${stream}@${entry.revision} ${entry.type} ${entry.id}`);
  const found = events.map((event) => `${told(event)} ${event.id}`);
  const lost = expected
    .filter((entry) => !found.includes(entry))
    .map((entry) => ({
      what: 'acknowledged and not there',
      detail: `${name}: ${entry}`,
    }));
  const more = found
    .filter((entry) => !expected.includes(entry))
    .map((entry) => ({
      what: 'there and not acknowledged so',
      detail: `${name}: ${entry}`,
    }));
  const last = recorded.at(-1)?.revision ?? revision;
  const wrong = last !== revision || etag !== `"${revision}"` || after !== `${stream}@${revision}`;
  const place = { what: 'answered with another revision', detail: `${name}: ${etag}, ${after}, last recorded ${last}` };
  return [...lost, ...more, ...(wrong ? [place] : [])];
}

const refused = (name: string, { status }: Answered, events: readonly StoredEvent[]): Finding[] =>
  events.map((event) => ({ what: 'refused and there', detail: `${name}: answered ${status}, ${told(event)}` }));
