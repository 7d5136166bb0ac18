import { Refused, refuseAll, type Refusal } from './refusal.ts';

const isSame = (a: Refusal, b: Refusal): boolean => a.code === b.code && a.field === b.field && a.fr === b.fr;

/** What one entry is refused for; nothing where it is taken. */
function reasonsAgainst(run: () => void): readonly Refusal[] {
  try {
    run();
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.refusals;
    throw error;
  }
}

/**
 * Decides a list, all or none (section 10): every entry is tried after the ones before it, and whoever sent the list learns of all that are
 * refused at once. What is wrong with the whole (who acts, on which day) is said once.
 * @param each gets an entry and its place in the list, from 0: its refusals name it by JSON pointer
 * @throws Refused with the reasons against every entry, in their order
 */
export function decideEach<T>(list: readonly T[], each: (entry: T, i: number) => void): void {
  const refusals: Refusal[] = [];
  list.forEach((entry, i) => {
    for (const reason of reasonsAgainst(() => each(entry, i)))
      // Reasons that name no entry come up for each: they are few, and found among the first.
      if (!refusals.some((known) => isSame(known, reason))) refusals.push(reason);
  });
  refuseAll(refusals);
}
