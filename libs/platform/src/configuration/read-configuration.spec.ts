import { documentVariables, readConfiguration } from './read-configuration.ts';
import { choice, text, wholeNumber } from './variable.ts';

const variables = {
  PORT: wholeNumber({ fr: 'Port d’écoute.', en: 'Port to listen on.', fallback: '3000' }, 0, 65535),
  MODE: choice({ fr: 'Mode.', en: 'Mode.' }, ['demonstration', 'test']),
  DATA: text({ fr: 'Dossier.', en: 'Folder.', fallback: './data' }, './data'),
};

describe('the configuration', () => {
  it('reads what is set and falls back on the rest', () => {
    expect(readConfiguration(variables, { MODE: 'test', PORT: '' })).toEqual({
      PORT: 3000,
      MODE: 'test',
      DATA: './data',
    });
  });
  it('names everything that is wrong at once, in French and English', () => {
    const read = () => readConfiguration(variables, { PORT: '70000' });
    expect(read).toThrow(/PORT : « 70000 » n’est pas une valeur possible \(0–65535\)/);
    expect(read).toThrow(/MODE: to be set \(demonstration \| test\)/);
  });
  it('documents every variable', () => {
    expect(documentVariables(variables)).toContain('| `PORT` | 0–65535 | 3000 | Port d’écoute. / Port to listen on. |');
  });
});
