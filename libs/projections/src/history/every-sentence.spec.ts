import { catalogue, type EventType } from '@alliage/events';
import { samplesOf } from '../testing/samples.ts';
import type { Known } from './names.ts';
import { sayer } from './sayer.ts';
import { sentenceOf } from './sentences/index.ts';
import { thingsIn } from './things.ts';
import { toldData, type Told } from './told.ts';

const nothing: Known = {
  things: new Map(),
  persons: new Map(),
  networks: new Map(),
  alliances: new Map(),
  organisations: new Map(),
};
const types = Object.keys(catalogue) as EventType[];

describe('every event of the catalogue', () => {
  it.each(types)('%s is told in whole sentences, also where no name is known', (type) => {
    const samples = samplesOf(type);
    expect(samples.length).toBeGreaterThan(0);
    for (const data of samples) {
      const event = {
        type,
        data: toldData(type, data),
        revision: 1,
        effectiveOn: '2024-03-01',
        recordedAt: '2026-01-02T09:00:00.000Z',
        provenance: { kind: 'recorded' },
      };
      for (const language of ['fr', 'en'] as const) {
        const sentence = sentenceOf(event as Told, sayer(nothing, language, { revision: 1, day: '2024-03-01' }));
        expect([data, sentence]).toEqual([data, expect.stringMatching(/^\S.{5,}[.!?»”]$/su)]);
        expect([data, sentence]).toEqual([
          data,
          expect.not.stringMatching(/undefined|null|\[object|NaN|\.\.$|: \.$| {2}/),
        ]);
      }
      for (const thing of thingsIn(type, data)) expect(thing.thingId).toMatch(/-/);
    }
  });
});
