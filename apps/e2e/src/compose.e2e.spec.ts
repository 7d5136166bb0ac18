import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { automationsVariables, commandApiVariables } from '@alliage/command-api';
import { eventStoreVariables, readConfiguration, type Variables } from '@alliage/platform';
import { projectorVariables } from '@alliage/projector';
import { standaloneVariables } from '@alliage/standalone';
import { parse } from 'yaml';

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly healthcheck?: object;
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
}

const root = join(import.meta.dirname, '../../..');
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const compose = (file: string) => parse(text(file), { merge: true }) as Compose;
/** `${NAME:?why}` with something in its place, `${NAME:-default}` as where it is not set. */
const given = (value: string) => value.replace(/\$\{\w+:\?[^}]*\}/g, 'given').replace(/\$\{\w+:-([^}]*)\}/g, '$1');

/** What a container of our image reads, by the process that it runs. */
function variablesOf({ command, environment = {} }: Service): Variables {
  const events = eventStoreVariables(environment);
  const main = command?.at(-1);
  if (main === undefined) return standaloneVariables;
  if (main === 'apps/command-api/dist/main.js')
    return { ...commandApiVariables, ...events, ...automationsVariables } as Variables;
  if (main === 'apps/projector/dist/main.js')
    return { ...projectorVariables, ALLIAGE_MODE: commandApiVariables.ALLIAGE_MODE, ...events } as Variables;
  throw new Error(`no process of ours: ${main}`);
}

describe.each(['docker-compose.yml', 'infra/docker/cluster.compose.yml'])('%s', (file) => {
  const { services, volumes } = compose(file);
  const ours = Object.entries(services).filter(([, { image }]) => image === 'alliage');

  it('gives every process of ours variables that it knows, with values that it starts with', () => {
    expect(ours.length).toBeGreaterThanOrEqual(4);
    for (const [name, service] of ours) {
      const variables = variablesOf(service);
      const environment = Object.entries(service.environment ?? {});
      const unknown = environment.map(([key]) => key).filter((key) => !(key in variables));
      expect([name, unknown]).toEqual([name, []]);
      // Files are those of a container: here, one that is there.
      const here = (key: string, value: string) => (key.endsWith('_FILE') ? import.meta.filename : given(value));
      const values = Object.fromEntries(environment.map(([key, value]) => [key, here(key, value)]));
      expect(() => readConfiguration(variables, values)).not.toThrow();
    }
  });

  it('waits for what it needs until that is healthy, keeps what lasts in a volume, and is reached from this machine alone', () => {
    for (const [name, { depends_on = {}, ports = [], volumes: mounts = [] }] of Object.entries(services)) {
      for (const [needed, { condition }] of Object.entries(depends_on)) {
        expect([name, condition]).toEqual([name, 'service_healthy']);
        expect([needed, services[needed]?.healthcheck]).toEqual([needed, expect.any(Object)]);
      }
      for (const port of ports) expect([name, port]).toEqual([name, expect.stringMatching(/^127\.0\.0\.1:/)]);
      const named = mounts.map((mount) => mount.split(':')[0]!).filter((mount) => !mount.startsWith('$'));
      const there = (mount: string) => mount in volumes || existsSync(join(root, dirname(file), mount));
      expect(named.filter((mount) => !there(mount))).toEqual([]);
    }
  });

  it('gives all command sides one place for what the service does by itself, and all query sides one for their views', () => {
    for (const name of ['ALLIAGE_AUTOMATIONS', 'ALLIAGE_VIEWS']) {
      const places = ours.flatMap(([, { environment = {} }]) => environment[name] ?? []);
      expect([places.length, new Set(places).size]).toEqual([2, 1]);
      expect(places[0]).toMatch(/^postgresql:/);
    }
  });

  it('has no secret in it: each one is asked for', () => {
    for (const line of text(file).split('\n')) {
      const [, name, value] = /^\s+(\w*(?:PASSWORD|SECRET|TOKEN)\w*): *(.+)$/.exec(line) ?? [];
      if (name) expect([name, value]).toEqual([name, expect.stringMatching(/^(\$\{\w+:\?.+\}|\/run\/secrets\/.+)$/)]);
    }
  });
});

describe('the image', () => {
  const lines = text('infra/docker/alliage.Dockerfile').split('\n');

  it('is built in a stage of its own, and does not run as root', () => {
    expect(lines.filter((line) => line.startsWith('FROM '))).toHaveLength(2);
    const after = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
    expect(after.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
    expect(after.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
  });

  it('gives its processes variables that they know', () => {
    const known = { ...standaloneVariables, ...projectorVariables, NODE_ENV: undefined };
    const [, said = ''] = /^ENV (.+)$/m.exec(lines.join('\n')) ?? [];
    const names = said.split(' ').map((pair) => pair.split('=')[0]!);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !(name in known))).toEqual([]);
  });
});
