const tool = (name: string) => import(new URL(`../../../../tools/postgres/${name}`, import.meta.url).href);

describe('a PostgreSQL for tests in a container', () => {
  /** Builds nothing, and notes what was asked for. */
  class Container {
    static readonly asked: string[] = [];
    constructor(image: string) {
      Container.asked.push(image);
    }
    withEnvironment(environment: object) {
      Container.asked.push(...Object.keys(environment));
      return this;
    }
    withCommand(words: readonly string[]) {
      Container.asked.push(words[0] ?? '');
      return this;
    }
    withExposedPorts = () => this;
    withWaitStrategy = () => this;
    start = async () => ({ getHost: () => 'docker.example', getMappedPort: () => 49_153, stop: async () => 'stopped' });
  }
  const load = async () => ({ GenericContainer: Container, Wait: { forLogMessage: () => undefined } });

  it('is left out where there is no Docker, and nothing of it is loaded', async () => {
    const { inContainer } = await tool('container.mjs');
    const never = () => Promise.reject(new Error('loaded'));
    expect(await inContainer({ docker: false, load: never })).toBeUndefined();
  });

  it('is named by where its port is, and stopped at the end', async () => {
    const { inContainer } = await tool('container.mjs');
    const found = await inContainer({ docker: true, load });
    expect(found.url).toBe('postgresql://postgres@docker.example:49153/postgres');
    expect(await found.stop()).toBe('stopped');
    expect(Container.asked).toEqual([
      expect.stringMatching(/^postgres:\d+/),
      ...['POSTGRES_HOST_AUTH_METHOD', 'POSTGRES_INITDB_ARGS', 'postgres'],
    ]);
  });
});

describe('which PostgreSQL tests ask', () => {
  const { ALLIAGE_TEST_POSTGRES_URL: url } = process.env;
  afterEach(() => {
    if (url === undefined) delete process.env['ALLIAGE_TEST_POSTGRES_URL'];
    else process.env['ALLIAGE_TEST_POSTGRES_URL'] = url;
  });

  it('is the one that is named, before any other; or none, with the reason', async () => {
    const { testPostgres } = await import('./test-postgres.ts');
    process.env['ALLIAGE_TEST_POSTGRES_URL'] = 'postgresql://named/one';
    expect(await testPostgres()).toEqual({ url: 'postgresql://named/one' });
    process.env['ALLIAGE_TEST_POSTGRES_URL'] = 'skipped: no PostgreSQL for plan9-mips';
    expect(await testPostgres()).toEqual({ skipped: 'no PostgreSQL for plan9-mips' });
  });
});
