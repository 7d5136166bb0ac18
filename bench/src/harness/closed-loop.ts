/**
 * Does something over and over, so many at once, each as soon as the one before it is done.
 * @returns how many were done a second
 */
export async function closedLoop(
  atOnce: number,
  seconds: number,
  work: (worker: number) => Promise<unknown>,
): Promise<number> {
  const begun = performance.now();
  const until = begun + seconds * 1_000;
  let done = 0;
  const worker = async (n: number) => {
    for (; performance.now() < until; done++) await work(n);
  };
  await Promise.all(Array.from({ length: atOnce }, (_, n) => worker(n)));
  return done / ((performance.now() - begun) / 1_000);
}
