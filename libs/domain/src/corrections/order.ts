import { certainlyBefore, createdIds, isReport, spanOf, spanOfDay, type Span } from '@alliage/events';
import type { KnownEntry } from '../decider/act.ts';
import { always, liesAhead } from '../decider/always.ts';
import { refuse } from '../decider/refusal.ts';
import { reported } from '../decider/reported.ts';
import type { Work } from '../decider/work.ts';
import { entriesOf } from './entries.ts';
import { correctionRules } from './rules.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const idsIn = ({ data }: KnownEntry): ReadonlySet<string> => new Set(JSON.stringify(data).match(UUID) ?? []);
const madeBy = ({ type, data }: KnownEntry): readonly string[] => Object.values(createdIds(type, data)).flat();
const span = ({ effectiveOn }: KnownEntry): Span => spanOf(effectiveOn);

/** R29: may have happened before the alliance began. */
const beforeBeginning: readonly string[] = ['PredecessorNamed', 'LessonCaptured', 'JournalEntryRecorded'];
/** None of these is certainly before the one before it (R29). */
const series: readonly (readonly string[])[] = [['StageEntered'], ['CharterEnteredIntoForce', 'CharterReported']];

/** What an entry speaks of, or follows from (R44): entries before it that are none of its own making. */
function restsOn(entry: KnownEntry, other: KnownEntry): boolean {
  if (other.revision >= entry.revision) return false;
  if (entry.causationId === other.id) return true;
  const spoken = idsIn(entry);
  return madeBy(other).some((id) => spoken.has(id));
}

/** @throws Refused where the entry, with its new date, breaks an order of R29 that it kept with the old one */
export function mustKeepItsOrder(work: Work, before: KnownEntry, after: KnownEntry, field: string): void {
  const { state, today } = work;
  const [was, on] = [span(before), span(after)];
  if (liesAhead(after.effectiveOn, today)) refuse(always.notInTheFuture, undefined, field);
  if (isReport(after) && !certainlyBefore(on, spanOfDay(state.cutOver)))
    refuse(reported.beforeTheCutOver, { cutOver: state.cutOver }, field);
  const entries = entriesOf(work);
  mustLieWithinItsLife(entries, before, after, field);
  const newly = (a: [Span, Span], b: [Span, Span]) => certainlyBefore(a[1], b[1]) && !certainlyBefore(a[0], b[0]);
  for (const other of entries) {
    const there: [Span, Span] = [span(other), span(other)];
    const inTheWay = { revision: other.revision, on: other.effectiveOn };
    if (newly([was, on], there) && restsOn(before, other))
      refuse(correctionRules.notBeforeWhatItSpeaksOf, inTheWay, field);
    if (newly(there, [was, on]) && restsOn(other, before))
      refuse(correctionRules.notAfterWhatSpeaksOfIt, inTheWay, field);
    if (!series.some((types) => types.includes(before.type) && types.includes(other.type))) continue;
    const passes = other.revision < before.revision ? newly([was, on], there) : newly(there, [was, on]);
    if (passes) refuse(correctionRules.stagesInOrder, inTheWay, field);
  }
}

/** R29: nothing certainly before the alliance began, save what may be. */
function mustLieWithinItsLife(
  entries: readonly KnownEntry[],
  before: KnownEntry,
  after: KnownEntry,
  field: string,
): void {
  const [opening] = entries;
  if (opening === undefined || beforeBeginning.includes(after.type)) return;
  if (before.revision > 0) {
    if (certainlyBefore(span(after), span(opening)))
      refuse(always.notBeforeTheBeginning, { began: span(opening) }, field);
    return;
  }
  const early = entries.find(
    (entry) => entry.revision > 0 && !beforeBeginning.includes(entry.type) && certainlyBefore(span(entry), span(after)),
  );
  if (early !== undefined)
    refuse(correctionRules.notAfterWhatSpeaksOfIt, { revision: early.revision, on: early.effectiveOn }, field);
}
