import { type CaseError, readCase } from './read.ts';

const head = `case: essai
title: Un essai
demonstration: true
organisations:
  a: { name: Association A, kind: association }
people:
  pilote-a: { function: Pilote de A (fictif) }
actors:
  pilote: { person: pilote-a, role: pilot, party: a }
`;
const errorsOf = (text: string): CaseError[] => {
  try {
    readCase(text);
  } catch (error) {
    return (error as AggregateError).errors as CaseError[];
  }
  return [];
};

describe('reading a case file', () => {
  it('gives the file and the line of each of its places', () => {
    const { file, lineOf } = readCase(
      `${head}story:\n  - chapter: Début\n  - do: open-alliance\n    with:\n      name: Essai\n`,
    );
    expect(file.story).toHaveLength(2);
    expect(lineOf(['story', 1])).toBe(12);
    expect(lineOf(['story', 1, 'with', 'name'])).toBe(14);
    expect(lineOf(['story', 1, 'with', 'nothing', 'there'])).toBe(13);
    expect(lineOf(['organisations', 'a'])).toBe(5);
  });

  it('names the line of what breaks YAML', () => {
    expect(errorsOf(`${head}story: [ { do: x`)[0]?.line).toBe(10);
  });

  it.each([
    ['  - do: a\n    on: 2012\n   as: b\n    by: c\n', /^retrait.*·.*indentation/],
    ['  - do: a\n  on: 2012\n    by: c\n  - do: d\n', /^retrait.*·.*indentation/],
    ['  - do: a\n\ton: 2012\n    by: c\n', /tabulation.*·.*tab/],
    ['  - do: a\n    do: b\n', /deux fois · .*twice/],
  ])('tells one slip of YAML in one line: %j', (story, words) => {
    const errors = errorsOf(`${head}story:\n${story}`);
    expect(errors.map((e) => e.message)).toEqual([expect.stringMatching(words)]);
    expect(errors[0]?.message).not.toMatch(/\n/);
    expect([11, 12, 13]).toContain(errors[0]?.line);
  });

  it('names the line and the field of an unknown word', () => {
    const [error] = errorsOf(`${head}story:\n  - do: open-alliance\n    wiht: {}\n`);
    expect(error?.line).toBe(11);
    expect(error?.message).toMatch(/wiht/);
  });

  it('says what becomes of a text with a comma between braces', () => {
    const [error] = errorsOf(`${head}story:\n  - { do: a, with: { words: One, two } }\n`);
    expect([error?.line, error?.message]).toEqual([11, expect.stringMatching(/^with\.two: .*virgule.*comma/)]);
  });

  it('tells every error at once', () => {
    const errors = errorsOf(
      head.replace('association }', 'club }').replace('role: pilot,', 'role: boss,') +
        'story:\n  - do: open-alliance\n',
    );
    expect(errors.map((e) => e.line)).toEqual([5, 9]);
  });

  it('reads years, months and days as text, whatever YAML makes of them', () => {
    const { file } = readCase(
      `${head}story:\n  - { do: a, on: 2012 }\n  - { do: b, on: 2016-03 }\n  - { do: c, on: 2016-03-01 }\n  - { do: d, on: début 2018 }\n`,
    );
    expect(file.story.map((s) => ('on' in s ? String(s.on) : ''))).toEqual([
      '2012',
      '2016-03',
      '2016-03-01',
      'début 2018',
    ]);
  });
});
