/** Ends what was begun, and waits until it has cleaned up. */
export default async function end() {
  const server = globalThis.__postgres;
  if (!server || server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.on('exit', resolve));
  server.stdin.end();
  await ended;
}
