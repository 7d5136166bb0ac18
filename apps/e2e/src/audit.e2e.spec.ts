import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { httpClient } from '@alliage/cli';
import { alliage, ChildService } from './testing/child.ts';
import { dataFolder, startHere, type Json } from './testing/running.ts';

/** Opens an alliance and renames it a few times. @returns its id */
async function record(url: string): Promise<string> {
  const client = httpClient(url, 'fr');
  let actor = `role=representative; person=${randomUUID()}`;
  const post = async (path: string, body: object) => {
    const headers = { 'idempotency-key': randomUUID(), 'if-match': '*', 'alliage-actor': actor };
    const { status, body: answer } = await client.post(path, body, headers);
    expect([path, status < 300]).toEqual([path, true]);
    return answer as Json;
  };
  const { organisationId } = await post('/v1/organisations', { name: 'Fédération A', kind: 'association' });
  const { personId } = await post('/v1/persons', { name: 'Directrice (fictive)' });
  const { allianceId } = await post('/v1/alliances', { name: 'Alliance', organisationId, personId });
  actor = `role=pilot; person=${String(personId)}`;
  for (const name of ['Un', 'Deux', 'Trois']) await post(`/v1/alliances/${allianceId}/rename-alliance`, { name });
  return String(allianceId);
}

describe('the command line of whoever keeps or audits a service', () => {
  const folder = dataFolder();
  let service: ChildService;
  let alliance: string;
  const there = (...words: string[]) => alliage(...words, '--to', service.url);
  beforeAll(async () => {
    service = await ChildService.start(folder.path);
    alliance = await record(service.url);
  });
  afterAll(async () => {
    await service.end('SIGKILL');
    folder.remove();
  });

  it('shows a stream in sentences, and as it is stored', async () => {
    const shown = await there('stream', 'show', alliance, '--backwards', '--limit', '1');
    expect([shown.code, shown.out]).toEqual([
      0,
      expect.stringMatching(/^#\d+ · .* · AllianceRenamed · .*\n {4}.*Trois/),
    ]);
    const raw = await there('stream', 'show', alliance, '--json');
    const events = raw.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Json);
    expect(events[0]).toMatchObject({ revision: 0, metadata: { prev: '', salt: expect.any(String) } });
    expect((await there('stream', 'show', randomUUID())).code).toBe(1);
    expect((await there('stream', 'show', 'anything')).code).toBe(2);
  });

  it('shows the state of the views, rebuilds them, and says that nothing is to be retried', async () => {
    const before = await service.get(`/v1/alliances/${alliance}/history`);
    const rebuilt = await there('projection', 'rebuild', '--json');
    expect([rebuilt.code, JSON.parse(rebuilt.out).views[0].rebuild.state]).toEqual([0, 'done']);
    expect(await service.get(`/v1/alliances/${alliance}/history`)).toEqual(before);
    expect(await there('projection', 'status')).toMatchObject({
      code: 0,
      out: expect.stringContaining('à jour · live'),
    });
    expect((await there('projection', 'retry', alliance)).code).toBe(1);
  });

  it('backs up a service that runs, and restores it: the same story, told by another service', async () => {
    const [copy, restored] = [dataFolder(), dataFolder()];
    const backup = await alliage('backup', '--data', folder.path, '--into', copy.path, '--json');
    expect([backup.code, JSON.parse(backup.out).ok]).toEqual([0, true]);
    const known = join(folder.path, 'backup.json');
    writeFileSync(known, backup.out);
    const restore = () => alliage('restore', '--from', copy.path, '--data', restored.path, '--known', known);
    expect(await restore()).toMatchObject({ code: 0, out: expect.stringContaining('Restauré dans') });
    expect(await restore()).toMatchObject({ code: 1, err: expect.stringContaining('is not empty') });

    const history = `/v1/alliances/${alliance}/history`;
    const again = await startHere(restored.path);
    await again.seen(alliance, (await service.get<{ revision: number }>(`/v1/alliances/${alliance}`)).revision);
    expect(await again.get(history)).toEqual(await service.get(history));
    await again.close();
    for (const one of [copy, restored]) one.remove();
  });

  it('verifies a service that runs, then its folder, and finds one changed byte', async () => {
    const running = await there('verify', '--json');
    expect([running.code, JSON.parse(running.out).ok]).toEqual([0, true]);
    const known = join(folder.path, 'known.json');
    writeFileSync(known, running.out);
    const inUse = await alliage('verify', '--data', folder.path);
    expect([inUse.code, inUse.err]).toEqual([3, expect.stringContaining('Un service utilise le dossier')]);

    await service.end('SIGTERM');
    expect((await there('verify')).code).toBe(3);
    expect((await alliage('verify', '--data', folder.path, '--known', known)).code).toBe(0);
    const database = new DatabaseSync(join(folder.path, 'events.sqlite'));
    database.exec(`DROP TRIGGER events_never_change;
      UPDATE events SET data = replace(data, '"Deux"', '"Deuz"') WHERE type = 'AllianceRenamed'`);
    database.close();
    const broken = await alliage('verify', '--data', folder.path);
    expect([broken.code, broken.out]).toEqual([
      1,
      expect.stringMatching(new RegExp(`^Chaîne rompue · broken chain: alliance-${alliance}, .* \\[prev\\]`)),
    ]);
  });

  it('explains itself in French, then English, with its exit codes', async () => {
    for (const words of [
      ['verify'],
      ['stream', 'show'],
      ['stream', 'watch'],
      ['projection', 'rebuild'],
      ['migrate'],
      ['backup'],
      ['restore'],
    ]) {
      const { code, out } = await alliage(...words, '--help');
      expect([words, code, out]).toEqual([
        words,
        0,
        expect.stringMatching(/Exemples? · Examples?:[^]*Codes de sortie/),
      ]);
    }
  });
});
