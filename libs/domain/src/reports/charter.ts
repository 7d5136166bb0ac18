import type { CharterTexts, FreeText, Json, Matter, Mode } from '@alliage/events';
import { mustFollowTheLastVersion, type Clause } from '../charter/draft.ts';
import { nextVersion } from '../charter/in-force.ts';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { reportRules } from './rules.ts';

/** A charter in force before the cut-over: what the source gives of it. Unknown clauses rule by the defaults; signatories may be unknown. */
export interface ReportCharter extends Partial<Readonly<Record<Clause, FreeText>>> {
  readonly axes?: readonly FreeText[];
  readonly modes?: readonly { readonly matter: Matter; readonly mode: Mode }[];
  readonly noticeDays?: number;
  readonly withdrawalNoticeDays?: number;
  readonly cadenceMonths?: number;
  /** Those of its signatories that are parties here. */
  readonly partyIds?: readonly string[];
}

export function reportCharter(work: Work, body: ReportCharter): void {
  mustBePilot(work);
  mustFollowTheLastVersion(work);
  if (work.state.charters.some(({ reported, ofParent }) => !reported && ofParent === undefined))
    refuse(reportRules.charterHere);
  const { axes = [], modes, noticeDays, withdrawalNoticeDays, cadenceMonths, partyIds } = body;
  partyIds?.forEach((partyId, i) => mustKnow(work.state.parties, partyId, `/partyIds/${i}`));
  const { vision, values, purpose, principles, exit, fruits, reservedMeans } = body;
  const texts: CharterTexts = said({
    ...{ vision, values, purpose, principles, exit, fruits, reservedMeans },
    axes: [...axes],
  });
  const rules = said({
    modes: modes?.map(({ matter, mode }) => ({ matter, mode })),
    ...{ noticeDays, withdrawalNoticeDays, cadenceMonths },
  });
  const digest = work.act.digest({ texts, rules } as unknown as Json);
  const version = nextVersion(work.state);
  const signatories = partyIds && [...new Set(partyIds)];
  work.record('CharterReported', said({ version, texts, rules, digest, signatories }));
}
