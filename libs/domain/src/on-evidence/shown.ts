import type { Evidence } from '@alliage/events';
import { liesAhead } from '../decider/always.ts';
import { refuse } from '../decider/refusal.ts';
import type { AllianceState } from '../decider/state.ts';
import type { Work } from '../decider/work.ts';
import { evidenceRules } from './rules.ts';
import { lastOnEvidence, type ActOnEvidenceType } from './state.ts';

/** Words of a command that a party gives itself, or that a pilot records from a paper (R41). */
export interface OnPaper {
  readonly evidence?: Evidence;
}

/** The field of an event whose act stands on paper; empty where the party acts itself. */
export interface Shown {
  readonly onEvidence?: Evidence;
}

/**
 * R41: the field of the event, where a pilot records from a paper; nothing where the party acts itself. The act happened on the paper's
 * date unless the command says when. Called first: what follows is judged on that day.
 */
export function shownOnPaper(work: Work, { evidence }: OnPaper): Shown {
  if (evidence === undefined) return {};
  if (work.act.actor.role !== 'pilot') refuse(evidenceRules.byAPilot, undefined, '/evidence');
  const { document, date, signatory } = evidence;
  if (liesAhead(date, work.today)) refuse(evidenceRules.datedAhead, undefined, '/evidence/date');
  work.happenedOn(date);
  return { onEvidence: { document, date, signatory } };
}

/** Whether a party's last act of this kind stands on a paper that it contests: then it may act itself, instead. */
export function isContested(
  state: AllianceState,
  type: ActOnEvidenceType,
  partyId: string,
  about: string | number,
): boolean {
  const last = lastOnEvidence(state, type, partyId, about);
  return last?.contested !== undefined && last.givenAnew !== true;
}
