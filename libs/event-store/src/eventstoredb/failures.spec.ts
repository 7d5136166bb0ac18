import { StreamDeletedError } from '@kurrent/kurrentdb-client';
import { StoreUnavailable } from '../errors.ts';
import { streamReadFailure } from './failures.ts';

describe('A read of a stream that failed', () => {
  it('is of one that cannot be read any more, where it was deleted for good: not of a server that is away', () => {
    const failure = streamReadFailure('alliance-1', StreamDeletedError.fromStreamName('alliance-1'));
    expect(failure).toMatchObject({ code: 'unreadable-event', stream: 'alliance-1', revision: 0 });
  });

  it('is of a server that is away otherwise', () => {
    const failure = streamReadFailure('alliance-1', new Error('14 UNAVAILABLE'));
    expect(failure).toBeInstanceOf(StoreUnavailable);
    expect(failure.code).toBe('store-unavailable');
  });
});
