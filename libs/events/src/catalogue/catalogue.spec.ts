import { z } from 'zod';
import { Day, Decimal, Edtf, Uuid } from '../schema/primitives.ts';
import { AllianceType, catalogue, chapters } from './index.ts';

type Schema = z.ZodType;
const bare = (schema: Schema): Schema => (schema instanceof z.ZodOptional ? bare(schema.unwrap() as Schema) : schema);

/** What may stand at one step below a schema; `*` = every entry of a list, `effect[admit-party]` = a choice by its kind. */
function below(schema: Schema, step: string): Schema[] {
  const [, name = step, kind] = /^(.+)\[(.+)\]$/.exec(step) ?? [];
  const here = bare(schema);
  if (here instanceof z.ZodUnion) return here.options.flatMap((option) => below(option as Schema, step));
  if (step === '*') return here instanceof z.ZodArray ? [bare(here.element as Schema)] : [];
  const next = here instanceof z.ZodObject ? (here.shape as Record<string, Schema>)[name] : undefined;
  if (next === undefined) return [];
  if (kind === undefined) return [bare(next)];
  const choices = (bare(next) as z.ZodUnion).options as unknown as z.ZodObject[];
  return choices.filter(({ shape }) => (shape['kind'] as z.ZodLiteral).value === kind);
}

const at = (schema: Schema, steps: readonly string[]): Schema[] =>
  steps.reduce((schemas, step) => schemas.flatMap((one) => below(one, step)), [schema]);

/** Every leaf of a schema, with the last name on the way to it. */
function leaves(schema: Schema, name: string): [string, Schema][] {
  const here = bare(schema);
  if (here instanceof z.ZodArray) return leaves(here.element as Schema, name);
  if (here.meta()?.['freeText'] === true) return [[name, here]];
  if (here instanceof z.ZodUnion) return here.options.flatMap((option) => leaves(option as Schema, name));
  if (here instanceof z.ZodObject)
    return Object.entries(here.shape).flatMap(([key, member]) => leaves(member as Schema, key));
  return [[name, here]];
}

const events = Object.entries(catalogue);
const paths = (of: 'creates' | 'correctable') =>
  events.flatMap(([type, definition]) =>
    definition[of].map((path) => ({ type, path, schema: definition.schema as Schema })),
  );

describe('the catalogue', () => {
  it('has each event in one chapter', () => {
    const all = Object.values(chapters).flatMap((chapter) => Object.keys(chapter));
    expect(all.toSorted()).toEqual(Object.keys(catalogue).toSorted());
  });

  it.each(events)('%s is told in one sentence, in French and in English', (_, { fr, en }) => {
    expect(fr).toMatch(/^\p{Lu}[^']*\.$/u);
    expect(en).toMatch(/^\p{Lu}[^']*\.$/u);
  });

  it.each(paths('creates'))('$type creates $path: an id that its data has', ({ path, schema }) => {
    expect(at(schema, path.split('/'))).toEqual([Uuid]);
  });
});

/** R31: “never what decided something (attendance, voices, entitlement, outcomes, stages)”. */
describe('R31: what a correction may replace', () => {
  const words = (leaf: Schema) =>
    leaf.meta()?.['freeText'] === true || (leaf instanceof z.ZodString && leaf !== Uuid && leaf.maxLength !== null);
  const figures = ['cents', 'minutes', 'value', 'budgetCents'];
  // An alliance's types filter portfolios and decide nothing
  const harmless = (name: string, leaf: Schema) =>
    [Day, Edtf, Decimal, AllianceType].some((one) => one === leaf) ||
    words(leaf) ||
    (leaf instanceof z.ZodNumber && figures.includes(name));

  // “Reports excepted”: any field of what a source says may be corrected, ids that it brought into the world apart (R37).
  const computed = paths('correctable').filter(({ type }) => !(type in chapters.reports));
  it.each(computed)('$type $path: is there, and is words, a date or a figure that decided nothing', (correctable) => {
    const steps = correctable.path.split('/');
    expect(steps.shift()).toBe('');
    const found = at(correctable.schema, steps);
    expect(found).not.toEqual([]);
    for (const [name, leaf] of found.flatMap((one) => leaves(one, steps.at(-1) ?? ''))) {
      if (!harmless(name, leaf)) throw new Error(`${name} is no words, date or figure`);
    }
    expect(['lastDay', 'deadline', 'digest']).not.toContain(steps.at(-1));
  });
});
