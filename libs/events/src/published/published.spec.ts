import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { StoredEvent } from '../envelope.ts';
import { isDay } from '../time/day.ts';
import { anyEdtf } from '../testing/dates.ts';
import { eventsSchema, type JsonSchema } from './json-schema.ts';
import { eventsPage } from './page.ts';

const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const again = 'npm run catalogue';

describe(`what is published of the catalogue (${again} writes it)`, () => {
  it('docs/events.md is what the catalogue gives', () => expect(read('docs/events.md')).toBe(eventsPage()));

  it('docs/events.schema.json is what the catalogue gives', () =>
    expect(JSON.parse(read('docs/events.schema.json'))).toStrictEqual(JSON.parse(JSON.stringify(eventsSchema()))));
});

describe('docs/events.schema.json', () => {
  const ajv = new Ajv2020({ strictTypes: false, formats: { date: isDay } });
  const fits = ajv.compile(JSON.parse(read('docs/events.schema.json')) as object);
  const folder = 'libs/events/samples/';
  const files = readdirSync(new URL(`../../samples/`, import.meta.url)).filter((name) => name.endsWith('.json'));
  const samples = files.map((name) => [name, JSON.parse(read(folder + name)) as { event: StoredEvent }[]] as const);

  it.each(samples)('takes %s', (_, frozen) => {
    for (const { event } of frozen) {
      if (!fits(event)) throw new Error(ajv.errorsText(fits.errors));
    }
  });

  it('refuses what is not so', () => {
    const { event } = samples[0]![1][0]!;
    expect(fits({ ...event, more: 1 })).toBe(false);
    expect(fits({ ...event, type: 'Unheard' })).toBe(false);
    expect(fits({ ...event, version: 2 })).toBe(false);
    expect(fits({ ...event, data: { ...event.data, more: 1 } })).toBe(false);
    expect(fits({ ...event, data: {} })).toBe(false);
    expect(fits({ ...event, stream: event.stream.replace('alliance', 'person') })).toBe(false);
  });

  it('takes any date of R29', () => {
    const { Edtf } = eventsSchema().$defs as Record<string, JsonSchema>;
    const form = new RegExp(Edtf?.pattern ?? '$^');
    fc.assert(fc.property(anyEdtf, (date) => form.test(date)));
  });
});
