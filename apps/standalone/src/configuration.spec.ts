import { readFileSync } from 'node:fs';
import { automationsVariables } from '@alliage/command-api';
import {
  documentVariables,
  eventStoreVariables,
  httpVariables,
  KNOWN_VARIABLES,
  telemetryVariables,
  type Variables,
} from '@alliage/platform';
import { projectorVariables } from '@alliage/projector';
import { standaloneVariables } from './variables.ts';

const page = new URL('../../../docs/configuration.md', import.meta.url);

const without = (variables: Variables, others: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => !(name in others)));

const views = without(projectorVariables, httpVariables);
const { ALLIAGE_DATA: _, ...events } = eventStoreVariables({});

describe('the configuration', () => {
  it.each([
    ['of the whole service', without(standaloneVariables, telemetryVariables)],
    ['of what a service shows of itself', telemetryVariables],
    ['of its halves as processes of their own', { ...events, ...automationsVariables, ...views }],
  ])('%s is documented variable by variable, as the code has it', (_, variables) => {
    const squeezed = (text: string) => text.replace(/ +\|/g, ' |').replace(/\| +/g, '| ').replace(/-{3,}/g, '---');
    expect(squeezed(readFileSync(page, 'utf8'))).toContain(squeezed(documentVariables(variables)));
  });

  it('knows by name every variable of ours that some process reads, and no other', () => {
    const read = { ...standaloneVariables, ...telemetryVariables, ...events, ...automationsVariables, ...views };
    // The command line's own.
    const names = [...Object.keys(read), 'ALLIAGE_URL'].filter((name) => name.startsWith('ALLIAGE_'));
    expect([...KNOWN_VARIABLES]).toEqual([...new Set(names)].sort());
  });
});
