import { isOutOfReach } from './out-of-reach.ts';

const failed = (code: string, message = 'it failed') => Object.assign(new Error(message), { code });

describe('A PostgreSQL out of reach', () => {
  it.each([
    ['nobody is there', failed('ECONNREFUSED')],
    ['it is shut down', failed('57P01')],
    ['it does not answer', new Error('timeout exceeded when trying to connect')],
    ['the password is wrong', failed('28P01')],
    ['its certificate is not known', failed('SELF_SIGNED_CERT_IN_CHAIN')],
    ['the account may not make schemas', failed('42501')],
  ])('is one where %s', (_, error) => expect(isOutOfReach(error)).toBe(true));

  it.each([failed('42601'), failed('23505'), new TypeError('undefined is not a function')])(
    'is not one that was asked something wrong: %s',
    (error) => expect(isOutOfReach(error)).toBe(false),
  );
});
