import { sample } from '@alliage/event-store/testing';
import type { StoredEvent } from '@alliage/events';
import { FakeService } from '../testing/fake-service.ts';
import { checkCase } from './check.ts';
import { doneByItself, lastByHand } from './done-by-itself.ts';
import { playCase } from './play.ts';
import { readCase } from './read.ts';

const id = '00000000-0000-4000-8000-000000000009';
const stream = `alliance-${id}`;
const known = { kind: 'alliance', id, revision: 2 };
const by = (commandType: string, role: 'automation' | 'pilot', first: number, count = 1): StoredEvent[] =>
  sample({ stream, first, count }).map((event) => ({
    ...event,
    metadata: { ...event.metadata, commandType, actor: { ...event.metadata.actor, role } },
  }));

describe('what the service does by itself', () => {
  it('is waited for, to the last event of that command', async () => {
    const service = new FakeService();
    service.events.push(...by('open-alliance', 'pilot', 0, 3));
    const waiting = doneByItself(service, known, 'take-parent-charter', { every: 1 });
    setTimeout(() => service.events.push(...by('take-parent-charter', 'automation', 3, 2)), 20);
    expect(await waiting).toBe(4);
  });

  it('is neither what came before, nor what somebody else did, nor another command', async () => {
    const service = new FakeService();
    service.events.push(
      ...by('take-parent-charter', 'automation', 0, 3),
      ...by('take-parent-charter', 'pilot', 3),
      ...by('note-withdrawal', 'automation', 4),
    );
    expect(await doneByItself(service, known, 'take-parent-charter', { every: 1, atMost: 10 })).toBeUndefined();
  });

  it('is no step of an earlier run, however soon it came', async () => {
    const service = new FakeService();
    expect(await lastByHand(service, known)).toBe(-1);
    service.events.push(...by('open-alliance', 'pilot', 0, 3), ...by('take-parent-charter', 'automation', 3, 2));
    expect(await lastByHand(service, known)).toBe(2);
  });
});

const text = (where: string) => `case: essai
title: Un essai
demonstration: true
organisations:
  a: { name: Association A, kind: association }
people:
  pilote-a: { function: Pilote de A (fictif) }
actors:
  pilote: { person: pilote-a, role: pilot }
story:
  - { do: open-alliance, as: { alliance: mere, chapter: sud }, on: 2012, with: { organisationId: a } }
  - { do: open-alliance, as: { alliance: fille }, on: 2012, with: { organisationId: a, parentId: mere, chapterId: sud } }
  - { await: take-parent-charter, in: ${where} }
`;

describe('a case that waits', () => {
  it('names an alliance opened above', () => {
    expect(checkCase(readCase(text('fille')))).toEqual([]);
    expect(checkCase(readCase(text('soeur'))).map(({ message, line }) => [message.slice(0, 20), line])).toEqual([
      ['await: in: « soeur »', 13],
    ]);
  });

  it('knows a parent by the name of its alliance, and a chapter everywhere; it says so where nothing comes', async () => {
    const bodies: Record<string, unknown>[] = [];
    const ids: object[] = [{ allianceId: id, chapterId: id.replace('9', '8') }];
    const client = {
      get: async () => ({ status: 404, body: {}, etag: undefined }),
      post: async (path: string, body: unknown) => {
        if (path === '/v1/alliances') bodies.push(body as Record<string, unknown>);
        const recorded = path.endsWith('organisations')
          ? [{ organisationId: id }]
          : path.endsWith('persons')
            ? [{ personId: id }]
            : ids;
        const events = recorded.map((one) => ({ id, type: 'T', revision: 0, ids: one }));
        return { status: 201, etag: undefined, body: { allianceId: id, revision: 0, recorded: events } };
      },
    };
    await expect(playCase(readCase(text('fille')), { client, waiting: { every: 1, atMost: 5 } })).rejects.toMatchObject(
      { line: 13, message: expect.stringContaining('automates') },
    );
    expect(bodies[1]).toMatchObject({ parentId: id, chapterId: id.replace('9', '8') });
  });
});
