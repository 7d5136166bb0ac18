import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';

/** A test that fails leaves its processes behind, stopped ones among them: Jest would wait for them for ever. */
const begun = new Set<() => Promise<void>>();
afterAll(async () => void (await Promise.all([...begun].map((kill) => kill()))));

/** Runs a file of this folder in a process of its own, sources as they are. */
export function child(
  file: string,
  ...args: string[]
): { readonly lines: readonly string[]; signal(name: NodeJS.Signals): void; kill(): Promise<void> } {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const started = spawn(process.execPath, ['--conditions=@alliage/source', path, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
  });
  const lines: string[] = [];
  const output = createInterface({ input: started.stdout }).on('line', (line) => lines.push(line));
  const ended = Promise.all([once(started, 'exit'), once(output, 'close')]);
  const kill = async () => {
    started.kill('SIGKILL');
    await ended;
    begun.delete(kill);
  };
  begun.add(kill);
  return { lines, signal: (name) => void started.kill(name), kill };
}
