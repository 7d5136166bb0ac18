import type { Refusal } from '@alliage/domain';
import { sayRefusals } from './names.ts';
import type { States } from './states.ts';

const [party, organisation, person, stranger] = [1, 2, 3, 4].map((n) => `3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e1${n}`);
const details: Record<string, object> = {
  [`organisation-${organisation}`]: { name: 'Fédération A' },
  [`person-${person}`]: { name: 'Une personne', function: 'directrice' },
};
const states = {
  load: async (kind: string, id: string) => ({ state: { details: details[`${kind}-${id}`] } }),
} as unknown as States;
const state = { parties: { [String(party)]: { organisationId: organisation } } };

const said = async (sentence: string) => {
  const refusal: Refusal = { rule: 'R5', code: 'seat-empty', fr: sentence, en: sentence };
  return (await sayRefusals(states, state, [refusal]))[0]?.detail.fr;
};

describe('a refusal that speaks of parties and persons', () => {
  it('names a party by its organisation, a person by its function', async () => {
    expect(await said(`{party:${party}} attend {person:${person}}, et {party:${party}} aussi.`)).toBe(
      'Fédération A attend directrice, et Fédération A aussi.',
    );
  });
  it('gives a short id where there is no name', async () => {
    expect(await said(`{party:${stranger}}, {person:${stranger}}`)).toBe('3f0c2a52, 3f0c2a52');
  });
});
