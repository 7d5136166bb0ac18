import type { StreamRevision } from '@alliage/events';

/** Up to so many, every event of a command says all that the command rested on. */
const FEW = 20;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * What each event of an append says that it rests on (`basedOn`). A list of hundreds would otherwise be kept hundreds of times, more than an append
 * may hold: each event then keeps those that its own words name, and the first one those that no event names. Together they still say all.
 * @param datas the data of each event @returns for each event, in the same order
 */
export function shareOut(
  basedOn: readonly StreamRevision[],
  datas: readonly object[],
): readonly (readonly StreamRevision[])[] {
  if (basedOn.length <= FEW) return datas.map(() => basedOn);
  const named = datas.map((data) => new Set(JSON.stringify(data).match(ID) ?? []));
  const idOf = ({ stream }: StreamRevision) => stream.slice(stream.indexOf('-') + 1);
  const byAny = new Set(named.flatMap((ids) => [...ids]));
  return named.map((ids, i) => basedOn.filter((one) => ids.has(idOf(one)) || (i === 0 && !byAny.has(idOf(one)))));
}
