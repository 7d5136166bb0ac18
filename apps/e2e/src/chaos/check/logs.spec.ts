import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkLog } from './logs.ts';

describe('Logs are read for what nobody expects', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-chaos-logs-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const said = (...lines: string[]) => {
    const path = join(folder, 'x.log');
    writeFileSync(path, `${lines.join('\n')}\n`);
    return checkLog('x', path).findings.map(({ what }) => what);
  };

  it('leaves alone an address, a warning, and what is answered while a server is away', () => {
    expect(
      said(
        'http://127.0.0.1:4000',
        '{"level":40,"msg":"the views views cannot go on"}',
        '{"level":50,"code":"unavailable","msg":"The service cannot answer now"}',
        '{"level":50,"code":"outcome-unknown","msg":"…"}',
        '{"level":50,"req":{},"res":{"statusCode":503},"msg":"request errored"}',
      ),
    ).toEqual([]);
  });

  it('finds errors of the inside, and whatever Node says of a process that it ends', () => {
    expect(
      said('{"level":50,"code":"internal","msg":"x is not a function"}', 'Error: boom', '{"level":60,"msg":"fatal"}'),
    ).toEqual(['x logs an error', 'x says something that is no line of its log', 'x logs an error']);
  });
});
