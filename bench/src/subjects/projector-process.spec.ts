import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const path = fileURLToPath(new URL('./projector-process.ts', import.meta.url));

/** Begins the views as a benchmark does, and tells their process id. */
const parent = `
  const { fork } = await import('node:child_process');
  const [path, ...words] = process.argv.slice(1);
  const execArgv = ['--conditions=@alliage/source', '--disable-warning=ExperimentalWarning'];
  const views = fork(path, words, { execArgv, stdio: ['ignore', 'inherit', 'ignore', 'ipc'] });
  process.stdout.write(String(views.pid));
  setInterval(() => undefined, 1_000);
`;

describe('The views of a benchmark, as a process', () => {
  // A database that says nothing: they are there, and wait for it.
  const silent = createServer();
  let views: number | undefined;
  afterEach(() => {
    silent.close();
    if (views !== undefined) process.kill(views, 'SIGKILL');
  });

  it('end when what began them is killed', async () => {
    const asked = once(silent, 'connection');
    silent.on('connection', (socket) => socket.on('error', () => undefined));
    await once(silent.listen(0, '127.0.0.1'), 'listening');
    const { port } = silent.address() as AddressInfo;
    const words = ['kurrentdb://127.0.0.1:1?tls=false', `postgresql://nobody@127.0.0.1:${port}/none`];
    const began = spawn(process.execPath, ['--input-type=module', '--eval', parent, path, ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    views = Number(String(await once(began.stdout, 'data')));
    await asked;
    began.kill('SIGKILL');
    // Both write into the same pipe: it is closed when both are gone.
    expect(await once(began, 'close')).toEqual([null, 'SIGKILL']);
    views = undefined;
  });
});
