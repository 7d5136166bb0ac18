import { Id, Ids } from '../fields/ids.ts';
import { Kind, Part, Parts, PartOfKind, PartsOfKinds } from '../fields/nested.ts';
import { OneOf, SomeOf, Whole, YesNo } from '../fields/values.ts';
import { Words, WordsList } from '../fields/words.ts';
import type { Problem } from '../problems/problem.ts';
import { validationPipe } from './validation-pipe.ts';

const about = { fr: 'Champ.', en: 'Field.' };

class Line {
  @Words({ ...about, length: 'short' }) title!: string;
  @Whole({ ...about, min: 0, max: 9, optional: true }) count?: number;
}
class Money {
  @Kind('money') kind!: 'money';
  @Whole({ ...about, min: 0, max: 100 }) cents!: number;
}
class Time {
  @Kind('time') kind!: 'time';
  @YesNo(about) volunteer!: boolean;
}
class Request {
  @Id(about) id!: string;
  @Ids({ ...about, optional: true, max: 2 }) others?: string[];
  @OneOf({ ...about, values: ['a', 'b'], optional: true }) choice?: string;
  @SomeOf({ ...about, values: ['a', 'b'], optional: true }) choices?: string[];
  @WordsList({ ...about, max: 3, optional: true }) tags?: string[];
  @Part(() => Line, { ...about, optional: true }) line?: Line;
  @Parts(() => Line, { ...about, optional: true, max: 2 }) lines?: Line[];
  @PartOfKind({ money: Money, time: Time }, { ...about, optional: true }) amount?: Money | Time;
  @PartsOfKinds({ money: Money, time: Time }, { ...about, optional: true }) amounts?: (Money | Time)[];
}

const id = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';
const validate = (body: unknown) => validationPipe().transform(body, { type: 'body', metatype: Request });
const errorsOf = async (body: unknown) => {
  const problem = await validate(body).then(
    () => undefined,
    (error: Problem) => error,
  );
  return problem?.bodyIn('fr').errors?.map(({ field, rule }) => `${field} ${rule}`) ?? [];
};

describe('a request', () => {
  it('that fits is let through', async () => {
    const body = {
      id,
      lines: [{ title: 'x' }],
      amount: { kind: 'time', volunteer: true },
      choices: ['b'],
      tags: ['t'],
    };
    expect(JSON.parse(JSON.stringify(await validate(body)))).toEqual(body);
  });
  it.each([
    [{}, '/id required'],
    [{ id: id.toUpperCase() }, '/id uuid'],
    [{ id, what: 1 }, '/what unknown-field'],
    [{ id, others: [id, id] }, '/others uuids'],
    [{ id, choice: 'c' }, '/choice one-of'],
    [{ id, choice: null }, '/choice one-of'],
    [{ id, choices: 'a' }, '/choices some-of'],
    [{ id, tags: [' \u200b'] }, '/tags words-list'],
    [{ id, line: 'x' }, '/line object'],
    [{ id, line: { title: '  ', count: 10 } }, '/line/title words'],
    [{ id, line: { title: 'x', count: 10, extra: 1 } }, '/line/count whole-number'],
    [{ id, lines: [{ title: 'x' }, { title: 3 }] }, '/lines/1/title words'],
    [{ id, lines: [1] }, '/lines list'],
    [{ id, lines: { 0: {} } }, '/lines list'],
    [{ id, amount: { kind: 'gold' } }, '/amount kind'],
    [{ id, amount: { kind: 'money', cents: 101 } }, '/amount/cents whole-number'],
    [{ id, amount: { kind: 'time', volunteer: true, cents: 1 } }, '/amount/cents unknown-field'],
    [{ id, amount: [] }, '/amount kind'],
    [{ id, amount: [null] }, '/amount kind'],
    [{ id, amounts: [{ kind: 'gold' }] }, '/amounts kind'],
    [{ id, amounts: [null] }, '/amounts list'],
    [{ id, lines: [null] }, '/lines list'],
    [{ id, line: { title: [null] } }, '/line/title words'],
  ])('%j is refused with its field and rule', async (body, error) => expect(await errorsOf(body)).toContain(error));

  it('is told in both languages what is wrong and the way out', async () => {
    const problem = (await validate({ id, choice: 'c' }).catch((error: Problem) => error)) as Problem;
    expect(problem.bodyIn('fr').detail).toBe('/choice : Choisissez parmi : a, b.');
    expect(problem.bodyIn('en').errors?.[0]?.detail).toBe('Choose one of: a, b.');
  });
});
