import { newStream, sample } from '@alliage/event-store/testing';
import { sealedLink } from '@alliage/events';
import { FakeService, printed } from '../testing/fake-service.ts';
import { showStream, type Showing } from './show.ts';

const stream = newStream();
const organisation = newStream().replace('alliance', 'organisation');
const service = new FakeService();
service.events.push(...sample({ stream, count: 20 }), ...sample({ stream: organisation, count: 2 }));

async function show(of: string, options: Partial<Showing> = {}): Promise<string[]> {
  const { lines, print } = printed();
  await showStream(of, { client: service, language: 'fr', print, limit: 50, ...options });
  return lines;
}

describe('alliage stream show', () => {
  it('says each event of an alliance: revision, day, type, who, and its sentence', async () => {
    const lines = await show(stream, { limit: 2 });
    expect(lines).toEqual([
      '#0 · jour 0 · SampleTaken · Directrice (fictive), pilote\n    Phrase 0.',
      '#1 · jour 1 · SampleTaken · Directrice (fictive), pilote\n    Phrase 1.',
      '… suite · more: --from 2',
    ]);
  });

  it('shows of other streams what is stored, and by whom', async () => {
    const lines = await show(organisation);
    expect(lines[0]).toMatch(/^#0 · le 22 novembre 2026 · SampleTaken · pilot [0-9a-f-]{36}\n {4}\{"n":0\}$/);
    expect(lines).toHaveLength(2);
  });

  it.each([
    ['from the end', { direction: 'backwards', limit: 3 }, [19, 18, 17]],
    ['from the middle', { from: 9, limit: 4 }, [9, 10, 11, 12]],
    ['near the end, reading sentences from there', { from: 17 }, [17, 18, 19]],
    ['backwards from a revision to the first', { from: 2, direction: 'backwards' }, [2, 1, 0]],
  ] as const)('shows %s', async (_, options, revisions) => {
    const lines = (await show(stream, options)).filter((line) => line.startsWith('#'));
    expect(lines.map((line) => /^#(\d+) .*\n {4}Phrase (\d+)\.$/.exec(line)?.slice(1).map(Number))).toEqual(
      revisions.map((revision) => [revision, revision]),
    );
  });

  it('gives with --json one event a line, exactly as it is stored', async () => {
    const lines = await show(stream, { json: true, limit: 20 });
    expect(lines.map((line) => JSON.parse(line))).toEqual(service.events.slice(0, 20));
  });

  it('shows events without sentences where the views have none', async () => {
    const other = new FakeService();
    other.events.push(...sample({ stream }));
    other.instead.set(`/v1/alliances/${stream.slice('alliance-'.length)}/history`, {
      ...{ status: 503, body: {}, etag: undefined },
    });
    expect((await show(stream, { client: other }))[0]).toContain('{"n":0}');
  });

  it('R28: says of an event that is withheld no more than its revision, day and type', async () => {
    const other = new FakeService();
    other.events.push(...sample({ stream: organisation, count: 1 }).map(sealedLink));
    expect(await show(organisation, { client: other })).toEqual([
      '#0 · le 22 novembre 2026 · SampleTaken · …\n    (réservé à la partie)',
    ]);
  });

  it('lets nothing that is stored steer the terminal', async () => {
    const other = new FakeService();
    const [event] = sample({ stream: organisation });
    other.events.push({ ...event!, type: 'Sample\u001b[2JTaken' });
    expect((await show(organisation, { client: other })).join('')).not.toContain('\u001b');
  });

  it('fails for a stream that there is not', async () => {
    await expect(show(newStream())).rejects.toMatchObject({ name: 'Refused', status: 404 });
  });
});
