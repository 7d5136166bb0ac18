/** What one try at a rate came to: whether it was sustained. */
export type Try = (rate: number) => Promise<boolean>;

/**
 * The highest rate that is sustained, within a tenth: doubled until it is not, then halved in between.
 * @param first where the search begins; halved until it is sustained
 */
export async function highestRate(sustained: Try, first: number, lowest = 1): Promise<number> {
  let low = first;
  while (low > lowest && !(await sustained(low))) low /= 2;
  let high = low * 2;
  while (await sustained(high)) [low, high] = [high, high * 2];
  while (high / low > 1.1) {
    const middle = (low + high) / 2;
    if (await sustained(middle)) low = middle;
    else high = middle;
  }
  return low;
}
