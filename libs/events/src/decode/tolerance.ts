import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * Whether all that is wrong is that there are members nobody knows: data of a version that only added some. Inside a union, one of
 * its branches must say so.
 */
export const onlyUnknownKeys = (issues: readonly Issue[]): boolean =>
  issues.length > 0 &&
  issues.every(
    (issue) =>
      issue.code === 'unrecognized_keys' || (issue.code === 'invalid_union' && issue.errors.some(onlyUnknownKeys)),
  );
