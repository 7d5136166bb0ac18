import { KNOWN_VARIABLES } from './known-variables.ts';
import { unknownVariables } from './unknown-variables.ts';

describe('A variable that nobody reads', () => {
  it.each([
    ['ALLIAGE_DTA', 'ALLIAGE_DATA'],
    ['ALLIAGE_VIEW', 'ALLIAGE_VIEWS'],
    ['ALLIAGE_EVENTSTORE', 'ALLIAGE_EVENT_STORE'],
    ['ALLIAGE_VIEWS_PASSWORDFILE', 'ALLIAGE_VIEWS_PASSWORD_FILE'],
    ['alliage_mode', 'ALLIAGE_MODE'],
  ])('is told, with the name that was meant: %s', (name, meant) => {
    const [line, ...others] = unknownVariables({ [name]: 'x' });
    expect(others).toEqual([]);
    expect(line).toMatch(
      new RegExp(`^La variable ${name} .* : ${meant} peut-être .*the variable ${name}, .*: ${meant} perhaps\\?$`),
    );
  });

  it('says nothing of its value, which may be secret', () => {
    expect(unknownVariables({ ALLIAGE_VIEWS_PASSWORD: 'hunter2' }).join()).not.toContain('hunter2');
  });

  it('is not one that a process of ours reads, nor one of tests, nor somebody else’s', () => {
    const known = Object.fromEntries(KNOWN_VARIABLES.map((name) => [name, 'x']));
    const others = { ALLIAGE_TEST_SHAPE: 'x', ALLIAGE_DEMONSTRATION: 'x', PATH: '/bin', OTEL_SERVICE_NAME: 'x' };
    expect(unknownVariables({ ...known, ...others })).toEqual([]);
  });
});
