import type { Stretch } from '../query/lasted.ts';

interface Suspension {
  readonly revision: number;
  readonly from: string;
  readonly resumedOn: string | null;
}

/**
 * When a stage stood still (G8): the suspensions recorded in it that are over, and since when it has stood still, if it does.
 * @param entered revision of the entry into the stage, and of the one into the next, where there is one
 */
export function pausesOf(
  suspensions: readonly Suspension[],
  entered: number,
  next = Infinity,
): { readonly over: readonly Stretch[]; readonly since: string | null } {
  const own = suspensions.filter(({ revision }) => revision > entered && revision < next);
  return {
    over: own.flatMap(({ from, resumedOn }) => (resumedOn === null ? [] : [{ from, until: resumedOn }])),
    since: own.find(({ resumedOn }) => resumedOn === null)?.from ?? null,
  };
}
