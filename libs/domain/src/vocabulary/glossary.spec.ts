import { readFileSync } from 'node:fs';
import { type LabelKind, labelsOf } from './labels.ts';

/** Every vocabulary; what is missing here does not compile. */
const kinds: Readonly<Record<LabelKind, true>> = {
  'organisation-kind': true,
  'succession-kind': true,
  'party-role': true,
  capacity: true,
  'alliance-type': true,
  stage: true,
  gate: true,
  body: true,
  matter: true,
  mode: true,
  voice: true,
  outcome: true,
  closing: true,
  tie: true,
  'study-verdict': true,
  conclusion: true,
  'means-purpose': true,
  'evaluation-cell': true,
  presence: true,
  openness: true,
  visibility: true,
  criterion: true,
  provenance: true,
  role: true,
};

const glossary = readFileSync(new URL('../../../../docs/glossary.md', import.meta.url), 'utf8');

/** The rows under the heading that names a vocabulary: code word, French, English, one sentence. */
function rowsOf(kind: string): string[][] {
  const [, section = ''] = glossary.split(`(\`${kind}\`)\n`);
  const [table = ''] = section.split('\n#');
  const lines = table.split('\n').filter((line) => line.startsWith('| `'));
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('the glossary (docs/glossary.md)', () => {
  it.each(Object.keys(kinds) as LabelKind[])('calls the words of “%s” what the screens call them', (kind) => {
    const english = new Map<string, string>(labelsOf(kind, 'en'));
    const wanted = labelsOf(kind, 'fr').map(([word, french]) => [`\`${word}\``, french, english.get(word)]);
    expect(rowsOf(kind).map(([word, french, en]) => [word, french, en])).toEqual(wanted);
  });

  it('has a sentence for each word', () => {
    const rows = glossary.split('\n').filter((line) => line.startsWith('| `'));
    for (const row of rows) expect(row).toMatch(/^\| `[^`]+` \| [^|]+ \| [^|]+ \| [^|]+[.…] \|$/u);
  });
});
