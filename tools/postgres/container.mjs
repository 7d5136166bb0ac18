import { existsSync } from 'node:fs';

const IMAGE = 'postgres:17-bookworm';

/** Whether there is a Docker engine to ask. */
const dockerIsThere = () => Boolean(process.env.DOCKER_HOST) || existsSync('/var/run/docker.sock');

/**
 * A PostgreSQL in a container, for machines that npm and Debian have none for.
 * @param {{ docker?: boolean, load?: () => Promise<object> }} [how] for tests of it
 * @returns {Promise<{ url: string, stop: () => Promise<unknown> } | undefined>} undefined where there is no Docker
 */
export async function inContainer({ docker = dockerIsThere(), load = () => import('testcontainers') } = {}) {
  if (!docker) return undefined;
  const { GenericContainer, Wait } = await load();
  const settings = ['fsync=off', 'synchronous_commit=off', 'max_connections=200', 'max_locks_per_transaction=256'];
  const container = await new GenericContainer(IMAGE)
    .withEnvironment({
      POSTGRES_HOST_AUTH_METHOD: 'trust',
      POSTGRES_INITDB_ARGS: '--locale-provider=icu --icu-locale=fr --encoding=UTF8',
    })
    .withCommand(['postgres', ...settings.flatMap((setting) => ['-c', setting])])
    .withExposedPorts(5432)
    // It starts twice: once to be made.
    .withWaitStrategy(Wait.forLogMessage(/ready to accept connections/, 2))
    .start();
  const url = `postgresql://postgres@${container.getHost()}:${container.getMappedPort(5432)}/postgres`;
  return { url, stop: () => container.stop() };
}
