import type { Problem } from '@alliage/platform';
import { HeaderActorResolver } from './header-actor-resolver.ts';
import type { Mode } from './mode.ts';

const id = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

describe('who acts, taken from a header', () => {
  const resolve = (header?: string) =>
    new HeaderActorResolver('test').resolve({ headers: { 'alliage-actor': header } });

  it('is a role, a person, and a party where there is one', () => {
    expect(resolve(`role=pilot; person=${id}`)).toEqual({ role: 'pilot', personId: id });
    expect(resolve(` person=${id};role=member;party=${id};`)).toEqual({ role: 'member', personId: id, partyId: id });
  });
  it.each([
    [undefined, 'missing'],
    ['', 'missing'],
    [`role=king; person=${id}`, '"role" is one of'],
    ['role=pilot', '"person" is a UUID'],
    [`role=pilot; person=${id.toUpperCase()}`, '"person" is a UUID'],
    [`role=pilot; person=${id}; party=`, '"role", "person" and "party" only'],
    [`role=pilot; person=${id}; party=x`, '"party" is a UUID'],
    [`role=pilot; role=member; person=${id}`, '"role" stands there twice'],
    [`role=pilot, person=${id}`, '"role", "person" and "party" only'],
    [`__proto__=x; constructor=y`, '"role", "person" and "party" only'],
  ])('%s: says what is wrong', (header, said) => {
    let problem: Problem | undefined;
    try {
      resolve(header);
    } catch (error) {
      problem = error as Problem;
    }
    expect(problem?.status).toBe(401);
    expect(problem?.bodyIn('en').detail).toContain(said);
  });
  it('is never taken at its word outside of demonstrations and tests', () => {
    expect(() => new HeaderActorResolver('production' as Mode)).toThrow('in mode production');
  });
});
