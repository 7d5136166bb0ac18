import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/**
 * Where the thread of a Node process is, asked of its debugger, which answers while the thread goes round in circles, too.
 * @param {number} pid begun with `--inspect-port`
 * @returns {Promise<string[]>} its frames, innermost first; none where no JavaScript runs
 */
export async function stackOf(pid, port) {
  process.kill(pid, 'SIGUSR1');
  const socket = new WebSocket(await debuggerAt(port));
  const limit = AbortSignal.timeout(5_000);
  await once(socket, 'open', { signal: limit });
  const urls = new Map();
  const paused = new Promise((resolve) =>
    socket.addEventListener('message', ({ data }) => {
      const { method, params } = JSON.parse(data);
      if (method === 'Debugger.scriptParsed') urls.set(params.scriptId, params.url);
      if (method === 'Debugger.paused') resolve(params.callFrames);
    }),
  );
  for (const [id, method] of ['Debugger.enable', 'Debugger.pause'].entries())
    socket.send(JSON.stringify({ id, method }));
  const frames = await Promise.race([paused, once(limit, 'abort').then(() => [])]);
  socket.close();
  return frames.map(({ functionName, location: { scriptId, lineNumber, columnNumber } }) => {
    const url = urls.get(scriptId) ?? '';
    const file = url.startsWith('file:') ? fileURLToPath(url) : url;
    return `at ${functionName || '(anonymous)'} (${file}:${lineNumber + 1}:${columnNumber + 1})`;
  });
}

async function debuggerAt(port) {
  for (let tries = 0; ; tries++) {
    const listed = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => undefined);
    if (listed) return (await listed.json())[0].webSocketDebuggerUrl;
    if (tries === 50) throw new Error('its debugger does not answer');
    await sleep(100);
  }
}
