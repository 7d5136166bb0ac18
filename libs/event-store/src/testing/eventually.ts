import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until `holds`, at most `within` ms; the test's next expectation says what is missing. */
export async function eventually(holds: () => boolean | Promise<boolean>, within = 30_000): Promise<void> {
  for (const end = performance.now() + within; !(await holds()) && performance.now() < end;) await sleep(2);
}
