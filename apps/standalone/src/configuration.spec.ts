import { readFileSync } from 'node:fs';
import { documentVariables } from '@alliage/platform';
import { standaloneVariables } from './variables.ts';

const page = new URL('../../../docs/configuration.md', import.meta.url);

describe('the configuration', () => {
  it('is documented variable by variable, as the code has it', () => {
    const squeezed = (text: string) => text.replace(/ +\|/g, ' |').replace(/\| +/g, '| ').replace(/-{3,}/g, '---');
    expect(squeezed(readFileSync(page, 'utf8'))).toContain(squeezed(documentVariables(standaloneVariables)));
  });
});
