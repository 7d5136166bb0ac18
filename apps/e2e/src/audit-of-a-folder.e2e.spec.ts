import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { alliage, ChildService } from './testing/child.ts';
import { record } from './testing/recorded.ts';
import { dataFolder, startHere } from './testing/running.ts';

describe('the command line of whoever keeps or audits a data folder', () => {
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
});
