/** R34: of two parties that become one, the one that goes on has whatever the other had. */
export interface Merger {
  readonly kept: string;
  readonly ended: string;
}

/** The party that goes on for this one. */
export const nowOf = (partyId: string, { kept, ended }: Merger): string => (partyId === ended ? kept : partyId);

/** The same of a list, each once, in its order. */
export const nowOfAll = (partyIds: readonly string[], merger: Merger): string[] => [
  ...new Set(partyIds.map((partyId) => nowOf(partyId, merger))),
];

/** The party that goes on for this one today, after one merger or several. */
export function goesOnAs({ merged }: { readonly merged: Readonly<Record<string, string>> }, partyId: string): string {
  let now = partyId;
  while (Object.hasOwn(merged, now)) now = merged[now] as string;
  return now;
}
