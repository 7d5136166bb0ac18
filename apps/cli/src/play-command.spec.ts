import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { exitCodes } from './help.ts';
import { playCommand } from './play-command.ts';

const demonstration = join(import.meta.dirname, '../../../cases/alliance-dynamique-demo.yaml');

describe('alliage play', () => {
  it('asked of a query side says so, and not that the case is wrong', async () => {
    const projector = createServer(({ url }, answer) => {
      answer.writeHead(url === '/v1/projections' ? 200 : 404, { 'content-type': 'application/json' }).end('{}');
    }).listen(0, '127.0.0.1');
    await once(projector, 'listening');
    const to = `http://127.0.0.1:${(projector.address() as AddressInfo).port}`;
    const [before, complain, said] = [process.exitCode, console.error, [] as string[]];
    console.error = (line: string) => void said.push(line);
    try {
      await playCommand().parseAsync([demonstration, '--to', to, '--json'], { from: 'user' });
      expect([process.exitCode, said]).toEqual([
        exitCodes.unreachable,
        [expect.stringMatching(/this is a query side[^]*command side \(command-api\)/)],
      ]);
    } finally {
      console.error = complain;
      process.exitCode = before;
      projector.close();
    }
  });
});
