import { actorOf, automations } from '@alliage/automations';
import type { StoredEvent } from '@alliage/events';
import { v5 as uuidv5 } from 'uuid';
import type { Sent } from '../load/ledger.ts';
import type { Finding } from './finding.ts';

const names = new Map(automations.map(({ name }) => [actorOf(name).personId, name]));

/** Everything stored was asked for: by somebody who sent it, or by an automation, about an event that is there, under the id that it must take. */
export function checkCauses(sent: readonly Sent[], stored: readonly StoredEvent[]): Finding[] {
  const asked = new Set(sent.map(({ commandId }) => commandId));
  const acting = [...names.keys()];
  // Under the id that an automation must take, made of the event's: whatever it does about an event has one effect.
  const caused = new Set(stored.flatMap(({ id }) => acting.map((personId) => uuidv5(personId, id))));
  return stored.flatMap(({ stream, revision, type, metadata: { actor, commandId } }) => {
    const detail = `${stream}@${revision} ${type}, command ${commandId}`;
    if (names.has(actor.personId))
      return caused.has(commandId) ? [] : [{ what: 'an automation acts about nothing', detail }];
    return asked.has(commandId) ? [] : [{ what: 'nobody asked for it', detail }];
  });
}
