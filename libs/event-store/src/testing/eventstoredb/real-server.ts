import { existsSync } from 'node:fs';

export interface RealServer {
  readonly connectionString: string;
  readonly host: string;
  readonly port: number;
  stop(): Promise<unknown>;
}

/** A server without TLS that holds nothing yet, or nothing but what these tests left. */
const URL_VARIABLE = 'ALLIAGE_TEST_EVENTSTOREDB_URL';
const IMAGE = 'eventstore/eventstore:23.10.1-bookworm-slim';

/**
 * A real server: the one that the environment names, or one in a container where Docker answers.
 * @returns in place of it, why there is none
 */
export async function realServer(): Promise<RealServer | string> {
  const named = process.env[URL_VARIABLE];
  if (named) {
    const { hostname, port } = new URL(named);
    return { connectionString: named, host: hostname, port: Number(port), stop: async () => undefined };
  }
  if (!process.env['DOCKER_HOST'] && !existsSync('/var/run/docker.sock'))
    return `no server: ${URL_VARIABLE} names none, and there is no Docker to start one`;
  try {
    return await inContainer();
  } catch (error) {
    return `no server: ${URL_VARIABLE} names none, and Docker does not start one (${(error as Error).message})`;
  }
}

async function inContainer(): Promise<RealServer> {
  // Loaded only where it is used: it takes a second.
  const { GenericContainer, Wait } = await import('testcontainers');
  const container = await new GenericContainer(IMAGE)
    .withEnvironment({ EVENTSTORE_INSECURE: 'true', EVENTSTORE_MEM_DB: 'true', EVENTSTORE_RUN_PROJECTIONS: 'None' })
    .withExposedPorts(2113)
    .withWaitStrategy(Wait.forHttp('/health/live', 2113).forStatusCode(204))
    .start();
  const [host, port] = [container.getHost(), container.getMappedPort(2113)];
  const connectionString = `kurrentdb://${host}:${port}?tls=false`;
  return { connectionString, host, port, stop: () => container.stop() };
}
