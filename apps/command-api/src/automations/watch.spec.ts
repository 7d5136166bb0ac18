import { SqliteBook } from '@alliage/automations';
import { Metrics } from '@alliage/platform';
import { Collector } from '@alliage/platform/testing';
import { TestApp } from '../testing/app.ts';
import { Parent } from '../testing/parent.ts';

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; !(await holds()); await new Promise((resolve) => setTimeout(resolve, 5)))
    if (Date.now() > end) throw new Error('it never came');
}

describe('What automations leave for an operator', () => {
  it('is in the trace of the event that they act on, from the span of the request to the command that follows', async () => {
    const collector = await Collector.start();
    const to = { service: 'commands', endpoint: collector.url, headers: {}, resource: {}, timeout: 5_000, delay: 10 };
    const tracing = { ...to, sampler: 'parentbased_always_on' as const, ratio: 1 };
    const api = await TestApp.start(undefined, new SqliteBook(':memory:'), { tracing });
    try {
      const parent = await Parent.open(api);
      const chapterId = await parent.opensChapter();
      await parent.beginsChapter(chapterId);
      await parent.adoptsCharter();
      await until(async () => String(await parent.takenBy(chapterId)) === '1');

      const adopted = (await api.stream(`alliance-${parent.id}`)).find(({ type }) => type === 'CharterReported');
      const taken = (await api.stream(`alliance-${chapterId}`)).at(-1);
      const [, traceId, cause] = adopted!.metadata.trace!.traceparent.split('-');
      expect(taken?.metadata.trace?.traceparent).toContain(traceId);

      const ofTrace = (name: string) => collector.spans.find((span) => span.traceId === traceId && span.name === name);
      await collector.until(
        () => ofTrace('command take-parent-charter') !== undefined && ofTrace('command report-charter') !== undefined,
      );
      await collector.until(() => ofTrace('automate parent-charter-to-chapters') !== undefined);
      const [asked, automated, followed] = [
        ofTrace('command report-charter'),
        ofTrace('automate parent-charter-to-chapters'),
        ofTrace('command take-parent-charter'),
      ];
      expect(asked).toMatchObject({ spanId: cause, attributes: { 'alliage.outcome': 'appended' } });
      expect(automated).toMatchObject({
        ...{ parentSpanId: cause, kind: 5 },
        attributes: { 'alliage.stream': `alliance-${parent.id}`, 'alliage.revision': adopted?.revision },
      });
      expect(followed).toMatchObject({
        parentSpanId: automated?.spanId,
        attributes: { 'alliage.stream': `alliance-${chapterId}`, 'alliage.revision': taken?.revision },
      });
      expect(taken?.metadata.trace?.traceparent.split('-')[2]).toBe(followed?.spanId);

      const metrics = () => api.app.get(Metrics).scrape();
      const about = 'automation="parent-charter-to-chapters"';
      await until(async () => (await metrics()).includes(`alliage_automation_pending_events{${about}} 0`));
      const text = await metrics();
      expect(text).toMatch(new RegExp(`alliage_automation_deeds\\{${about},outcome="done"\\} [1-9]`));
      expect(text).toContain(`alliage_automation_set_aside{${about}} 0`);
      expect(text).toContain(`alliage_automation_state{${about},state="live"} 1`);
      expect(text).toContain('alliage_subscription_up{subscriber="parent-charter-to-chapters"} 1');
      expect(text).toContain('alliage_event_store_up 1');
    } finally {
      await api.close();
      collector.close();
    }
  });
});
