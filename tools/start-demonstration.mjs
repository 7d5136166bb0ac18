// npm start: runs the whole service in one process on an embedded store, and plays the demonstration into it, once.
// Ctrl-C stops it; started again, it finds what it kept.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const port = process.env['PORT'] ?? '3000';
const url = `http://localhost:${port}`;
const node = ['--enable-source-maps', '--disable-warning=ExperimentalWarning'];
const env = { ALLIAGE_MODE: 'demonstration', LOG_LEVEL: 'warn', ...process.env };

const service = spawn(process.execPath, [...node, 'apps/standalone/dist/main.js'], { stdio: 'inherit', env });
let ended;
service.on('exit', (code, signal) => {
  ended = { code, signal };
  process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => service.kill(signal));

async function ready() {
  for (let i = 0; i < 300 && ended === undefined; i += 1) {
    try {
      if ((await fetch(`${url}/health/ready`)).ok) return true;
    } catch {
      // not listening yet
    }
    await sleep(100);
  }
  return false;
}

if (await ready()) {
  const play = spawn(
    process.execPath,
    [...node, 'apps/cli/dist/main.js', 'play', 'cases/fnh-uncpie.yaml', '--to', url],
    { stdio: 'inherit', env },
  );
  const [code] = await new Promise((done) => play.on('exit', (...how) => done(how)));
  if (code === 0)
    console.log(`
Alliage est prêt · is ready:   ${url}/v1/alliances
Essayer une commande · try it: ${url}/docs
Arrêter · stop:                Ctrl-C
`);
} else if (ended === undefined) {
  console.error('Le service ne répond pas après 30 s · the service does not answer after 30 s');
  service.kill();
}
