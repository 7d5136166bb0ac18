import { randomUUID } from 'node:crypto';
import { linked, type StoredEvent } from '@alliage/events';
import { automation, type Automation } from '../automation.ts';

/** Where names change. */
export const stream: string = `alliance-${randomUUID()}`;
/** The alliance that is greeted. */
export const target: string = randomUUID();
export const name = 'greets-whoever-is-renamed';

/** An automation of tests: for each new name, one deed on another alliance. */
export const greets: Automation = automation({
  name,
  after: ['AllianceRenamed'],
  deeds: async ({ data }) =>
    data.name === 'nobody' ? [] : [{ kind: 'alliance', id: target, type: 'greet', body: { name: data.name } }],
});

/** An event of that stream, as it is stored. */
export function renamed(
  revision: number,
  name: unknown = `Nom ${revision}`,
  type = 'AllianceRenamed',
  version = 1,
): StoredEvent {
  const commandId = randomUUID();
  const event: StoredEvent = {
    ...{ id: randomUUID(), type, version, stream, revision, data: { name } as never },
    metadata: {
      ...{ recordedAt: '2026-11-22T08:00:00.000Z', actor: { personId: randomUUID(), role: 'pilot' } },
      ...{ commandId, commandType: 'rename-alliance', fingerprint: 'f'.repeat(43), correlationId: randomUUID() },
      ...{
        causationId: commandId,
        effectiveOn: '2026-11-22',
        provenance: { kind: 'recorded' },
        visibility: 'alliance',
      },
      ...{ salt: 'A'.repeat(22), prev: '' },
    },
  };
  return linked([event], 'x'.repeat(43))[0] as StoredEvent;
}
