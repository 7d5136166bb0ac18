import { ownServer, StandIn } from '@alliage/event-store/testing/eventstoredb';

/** An EventStoreDB with nothing in it: a real one where a command starts it, else the stand-in, in this process. */
export async function newEventServer(): Promise<{ readonly connectionString: string; remove(): Promise<void> }> {
  const real = await ownServer();
  if (typeof real === 'string') {
    const standIn = await new StandIn().start();
    return { connectionString: standIn.connectionString, remove: async () => standIn.stop() };
  }
  await real.start();
  await real.answers();
  return real;
}
