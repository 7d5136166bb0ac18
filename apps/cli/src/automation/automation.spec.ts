import { FakeService } from '../testing/fake-service.ts';
import { allWell, readAutomations, retryAutomation, sayAutomations, type Deed } from './status.ts';

const failed: Deed = {
  automation: 'parent-charter-to-chapters',
  cause: { stream: 'alliance-a', revision: 41 },
  stream: 'alliance-b',
  came: { outcome: 'failed', reasons: [{ code: 'unreadable-event', detail: 'L’événement 7 n’est pas lisible.' }] },
  at: '2026-11-22T08:00:00.000Z',
};
const serving = (more: object = {}) => {
  const service = new FakeService();
  const one = {
    automation: failed.automation,
    state: 'live',
    counts: { done: 3, 'not-there': 1 },
    failed: [],
    ...more,
  };
  service.instead.set('/v1/automations', { status: 200, body: { automations: [one] }, etag: undefined });
  return service;
};

describe('alliage automation', () => {
  it('says what the service has done by itself', async () => {
    const status = await readAutomations(serving());
    expect(allWell(status)).toBe(true);
    expect(sayAutomations(status)).toBe(
      'parent-charter-to-chapters — à jour · live\n  3 faits · done\n  1 pas encore ouverts · not opened yet',
    );
  });

  it('says what it waits for, and what failed, with its reason', async () => {
    const status = await readAutomations(serving({ state: 'retrying', reason: 'contended', failed: [failed] }));
    expect(allWell(status)).toBe(false);
    expect(sayAutomations(status)).toMatch(
      /réessaie[^]*contended[^]*alliance-b.*event 41[^]*alliance-a:\n.*pas lisible/,
    );
  });

  it('finds nothing wrong with one that stands by, and something with one that is trying again', async () => {
    const standing = await readAutomations(serving({ state: 'standby' }));
    expect([allWell(standing), sayAutomations(standing)]).toEqual([true, expect.stringMatching(/stands by/)]);
    expect(allWell(await readAutomations(serving({ state: 'retrying', reason: 'ECONNREFUSED' })))).toBe(false);
  });

  it('asks to try again, by name', async () => {
    const service = serving();
    service.instead.set('/v1/automations/retry', { status: 200, body: { failed: [] }, etag: undefined });
    expect(await retryAutomation(service, failed.automation)).toEqual({ failed: [] });
    expect(service.asked).toEqual(['POST /v1/automations/retry {"automation":"parent-charter-to-chapters"}']);
  });
});
