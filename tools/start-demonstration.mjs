// npm start: runs the whole service in one process on an embedded store, and plays the demonstration into it, once.
// Ctrl-C stops it; started again, it finds what it kept.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const port = process.env['PORT'] ?? '3000';
const url = `http://localhost:${port}`;
const node = ['--enable-source-maps', '--disable-warning=ExperimentalWarning'];
const env = { ALLIAGE_MODE: 'demonstration', LOG_LEVEL: 'warn', ...process.env, PORT: port };

const elsewhere = ['ALLIAGE_EVENT_STORE', 'ALLIAGE_VIEWS', 'ALLIAGE_AUTOMATIONS'].filter((name) => process.env[name]);
for (const name of elsewhere)
  console.log(`${name} ne vaut pas ici : npm start garde tout dans un dossier (docs/operations.md)
${name} does not count here: npm start keeps everything in a folder (docs/operations.md)`);

const service = spawn(process.execPath, [...node, 'apps/standalone/dist/main.js'], { stdio: 'inherit', env });
let ended = false;
service.on('exit', (code, signal) => {
  ended = true;
  process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => service.kill(signal));

/** Views may have to be built first: as long as the service runs, it is waited for. */
async function ready() {
  for (let i = 1; !ended; i += 1) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return true;
    if (i % 100 === 0) console.log('Le service prépare ses vues… · The service is preparing its views…');
    await sleep(100);
  }
  return false;
}

if (await ready()) {
  const words = ['apps/cli/dist/main.js', 'play', 'cases/fnh-uncpie.yaml', '--to', url];
  const play = spawn(process.execPath, [...node, ...words], { stdio: 'inherit', env });
  const [code] = await new Promise((done) => play.on('exit', (...how) => done(how)));
  if (code !== 0 && !ended)
    console.log(`
La démonstration n’a pas été jouée en entier (voir ci-dessus) ; le service tourne avec ce qu’il a.
The demonstration was not played to its end (see above); the service runs with what it has.`);
  if (!ended)
    console.log(`
Alliage est prêt · is ready:   ${url}/v1/alliances
Essayer une commande · try it: ${url}/docs
Arrêter · stop:                Ctrl-C
`);
}
