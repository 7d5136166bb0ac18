import type { Actor } from '@alliage/events';
import { v5 as uuidv5 } from 'uuid';
import type { Deed, Seen } from './automation.ts';
import type { Order } from './ports.ts';

/** The namespace of the ids under which automations act: made once, for ever. */
const AUTOMATIONS = '5b0f0a1e-5f0c-5d1d-9a3e-6c1f5f3f2b77';

/** An automation acts under an id of its own, made of its name; no person stands behind it. */
export const actorOf = (automation: string): Actor => ({
  personId: uuidv5(automation, AUTOMATIONS),
  role: 'automation',
});

/**
 * The order for a deed: the same for the same event, whenever it is made. Its command id is UUIDv5(id of the event, id of the
 * automation), so that a second run of it is answered from the store (architecture.md, Idempotence).
 */
export function orderFor(automation: string, event: Seen, deed: Deed): Order {
  const { correlationId, provenance, recordedAt, trace } = event.metadata;
  return {
    ...deed,
    actor: actorOf(automation),
    idempotencyKey: event.id,
    causationId: event.id,
    about: { automation, stream: event.stream, revision: event.revision, recordedAt, ...(trace && { trace }) },
    correlationId,
    // What follows from fiction is fiction (R30); what follows from a report is recorded here, by the live rules.
    provenance: provenance.kind === 'fictional' ? { kind: 'fictional' } : { kind: 'recorded' },
  };
}
