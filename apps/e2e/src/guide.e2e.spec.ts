import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { playCase, readCase } from '@alliage/cli';
import { DirectClient } from './testing/direct-client.ts';

describe('the guide to ten years in ten minutes', () => {
  it('shows a past that plays: years, names, and nothing else', async () => {
    const guide = readFileSync(join(import.meta.dirname, '../../../docs/guide-passe.md'), 'utf8');
    const [, yaml = ''] = /```yaml\n([^]*?)```/.exec(guide) ?? [];
    const played = await playCase(readCase(yaml), { client: new DirectClient() });
    expect([played.steps, played.refusals.length]).toEqual([10, 0]);
  });

  it('R31, R43: and how to put it right, step after step', async () => {
    const guide = readFileSync(join(import.meta.dirname, '../../../docs/guide-passe.md'), 'utf8');
    const [past = '', right = ''] = [...guide.matchAll(/```yaml\n([^]*?)```/g)].map(([, yaml = '']) => yaml);
    const client = new DirectClient();
    const played = await playCase(readCase(past + right.replace(/^/gm, '  ')), { client });
    expect([played.steps, played.refusals.length]).toEqual([14, 0]);
    const { stages } = client.alliance(played.allianceId);
    expect(stages.at(-1)).toMatchObject({ stage: 'evaluation', on: { first: '2018-01-01', last: '2018-12-31' } });
  });
});

describe('the guide to writing a case', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/cases.md'), 'utf8');

  it('shows a case that plays', async () => {
    const [, yaml = ''] = /```yaml\n([^]*?)```/.exec(guide) ?? [];
    const played = await playCase(readCase(yaml), { client: new DirectClient() });
    expect([played.steps, played.refusals.length]).toEqual([5, 1]);
  });

  it('explains every word of a step, in both languages', () => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../../cases/case.schema.json'), 'utf8'));
    const step = schema.properties.story.items.anyOf.find((s: { properties: object }) => 'do' in s.properties);
    const words = Object.keys(step.properties).filter((word) => !['by', 'visibility'].includes(word));
    for (const half of guide.split('## In English'))
      expect(words.filter((word) => !half.includes(`\`${word}`))).toEqual([]);
  });
});
