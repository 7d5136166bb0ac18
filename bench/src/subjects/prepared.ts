import { AllianceWriter } from './alliance-writer.ts';

/** What comes to an end too early is made as it is asked for, and then costs both sides the same. */
const SPARE = 1.3;

/**
 * What the workers of a slice are to append, made before it begins: each goes on with an alliance of its own.
 * @param rate appends a second that are to be expected
 */
export function prepared<T>(
  atOnce: number,
  seconds: number,
  rate: number,
  made: (writer: AllianceWriter) => T,
): (worker: number) => T {
  const writers = Array.from({ length: atOnce }, () => new AllianceWriter());
  const each = Math.ceil((rate * seconds * SPARE) / atOnce);
  const queues = writers.map((writer) => Array.from({ length: each }, () => made(writer)));
  const taken = new Int32Array(atOnce);
  return (worker) => queues[worker]![taken[worker]!++] ?? made(writers[worker]!);
}
