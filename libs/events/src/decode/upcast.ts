import type { JsonObject } from '../envelope.ts';
import type { EventCatalogue } from './catalogue.ts';
import { BrokenUpcasters } from './errors.ts';

/** Turns data of one version into data of the next: pure, total, and never changed once released. Works with sealed texts too. */
export type Upcaster = (data: JsonObject) => JsonObject;

/** By event type, then by the version that a step starts from: `{MinutesDrafted: {1: toVersion2}}`. */
export type Upcasters = Readonly<Record<string, Readonly<Record<number, Upcaster>>>>;

/** @throws BrokenUpcasters unless each type has exactly the steps 1, 2, … up to its current version. */
export function checkUpcasters(catalogue: EventCatalogue, upcasters: Upcasters): void {
  const strangers = Object.keys(upcasters).filter((type) => !Object.hasOwn(catalogue, type));
  const faults = strangers.map((type) => `${type} is not in the catalogue`);
  for (const [type, { version }] of Object.entries(catalogue)) {
    const wanted = Array.from({ length: version - 1 }, (_, i) => String(i + 1));
    const given = Object.keys(upcasters[type] ?? {});
    faults.push(
      ...wanted.filter((from) => !given.includes(from)).map((from) => `${type} has no step from version ${from}`),
      ...given
        .filter((from) => !wanted.includes(from))
        .map((from) => `${type} has a step from ${from}, and is at ${version}`),
    );
  }
  if (faults.length > 0) throw new BrokenUpcasters(faults.join('; '));
}

/** Data of version `from` in version `to`, a step at a time. */
export function upcast(
  steps: Readonly<Record<number, Upcaster>> = {},
  data: JsonObject,
  from: number,
  to: number,
): JsonObject {
  let current = data;
  for (let version = from; version < to; version += 1) {
    const step = steps[version];
    if (!step) throw new BrokenUpcasters(`no step from version ${version}`);
    current = step(current);
  }
  return current;
}
