import { isPassing } from './faults.ts';

const failed = (code: string) => Object.assign(new Error('it failed'), { code });

describe('What a PostgreSQL fails with', () => {
  it.each([
    ['a time that was set, or an operator, ended the query', '57014'],
    ['not in its present state: a recovery, a lock on an object', '55000'],
    ['the disk cannot be read or written', '58030'],
    ['no room', '53100'],
    ['shut down', '57P01'],
    ['two in each other’s way', '40P01'],
  ])('passes by itself: %s (%s)', (_, code) => {
    expect(isPassing(failed(code))).toBe(true);
  });

  it.each([
    ['a syntax error', '42601'],
    ['a row that is there already', '23505'],
    ['bytes on the disk that are wrong', 'XX001'],
    ['a file that is not there', '58P01'],
    ['no permission', '42501'],
  ])('does not pass by itself: %s (%s)', (_, code) => {
    expect(isPassing(failed(code))).toBe(false);
  });

  it('is all that was tried where a name stands for several addresses', () => {
    const errors = [failed('ECONNREFUSED'), failed('42601')];
    expect(isPassing({ errors: errors.slice(0, 1) })).toBe(true);
    expect(isPassing({ errors })).toBe(false);
  });
});
