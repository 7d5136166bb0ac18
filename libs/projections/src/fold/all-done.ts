/** Waits for all, whatever becomes of them: nothing of it goes on in a transaction that has ended. @throws what the first of them threw, in their order */
export async function allDone<T>(work: readonly Promise<T>[]): Promise<T[]> {
  const outcomes = await Promise.allSettled(work);
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}
