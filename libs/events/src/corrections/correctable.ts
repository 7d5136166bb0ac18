import { catalogue, type EventType } from '../catalogue/index.ts';
import { chapters } from '../catalogue/index.ts';
import type { Provenance } from '../envelope.ts';
import { stepsOf } from './pointer.ts';

/** What of the envelope a correction may replace, in every event: when it happened, and where it is known from (R31). */
export const correctableOfAll = ['/effectiveOn', '/provenance/source', '/provenance/reason'] as const;

interface Correctable {
  readonly type: EventType;
  readonly data: object;
  readonly provenance: Provenance;
}

/** Whether an entry is a report (R37): what a source says, which computed nothing. */
export const isReport = ({ type, data, provenance }: Correctable): boolean =>
  type in chapters.reports ||
  provenance.kind === 'reported' ||
  (data as { readonly basis?: { readonly kind: string } }).basis?.kind === 'report';

/**
 * JSON pointers to what a correction may replace in an entry, and what lies below them; `*` = each entry of a list. Those of its data by their own
 * names, those of its envelope by theirs: no event has data of these names.
 */
export function correctableIn(entry: Correctable): readonly string[] {
  const { correctable, correctableInReports } = catalogue[entry.type];
  const { kind } = entry.provenance;
  const envelope = correctableOfAll.filter((path) => path !== '/provenance/reason' || kind === 'inferred');
  return [...correctable, ...(isReport(entry) ? correctableInReports : []), ...envelope];
}

/** Whether a pointer is one of those, or leads to a part of what one of those names. */
export function isCorrectable(entry: Correctable, path: string): boolean {
  const steps = stepsOf(path);
  return correctableIn(entry).some((allowed) => {
    const wanted = stepsOf(allowed);
    return wanted.length <= steps.length && wanted.every((step, i) => step === '*' || step === steps[i]);
  });
}
