import { certainlyBefore } from '@alliage/events';
import type { CommandRule } from '../decider/command.ts';
import { mustKnowPerson } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import type { Work } from '../decider/work.ts';
import { evidenceRules } from '../on-evidence/rules.ts';
import { isContested, shownOnPaper, type OnPaper } from '../on-evidence/shown.ts';
import { commits, mustCommit, onlyItsRepresentative } from '../parties/commits.ts';
import { mustSitForOneAlly } from '../parties/representative.ts';
import { isAlly, representativesOf } from '../parties/who.ts';
import { charterInForce, charterOpen } from './in-force.ts';
import { isNewcomer } from './newcomer.ts';
import { charterRefusals } from './rules.ts';
import { hasSigned } from './signed.ts';
import type { CharterVersion } from './state.ts';

export interface SignCharter extends OnPaper {
  readonly partyId: string;
  /** The digest of the text that was read: refused where it is no longer the one to be signed. */
  readonly digest?: string;
  /** On evidence, of a newcomer that has no representative yet: the one whom it names, who signed. */
  readonly personId?: string;
}

/**
 * What a party has to sign: the draft that is open, where it is asked; a newcomer, and whoever joined since, the version in force. Whoever says
 * by its digest that it has read the version in force signs that one.
 */
function toSign(work: Work, partyId: string, digest: string | undefined): CharterVersion | undefined {
  const open = charterOpen(work.state);
  const inForce = charterInForce(work.state, work.on);
  if (inForce === undefined) return open;
  if (digest !== undefined && inForce.opened?.digest === digest) return inForce;
  return open?.opened?.signatories.includes(partyId) ? open : inForce;
}

/** A newcomer names its representative as it signs: the one who signs, unless it has one already. */
function signatoryOfNewcomer(work: Work, { partyId, evidence, personId }: SignCharter): string | undefined {
  const { actor } = work.act;
  const party = work.state.parties[partyId];
  const named = party !== undefined && representativesOf(party, work.on).length > 0;
  if (evidence !== undefined && named) return personId;
  if (evidence !== undefined && personId === undefined)
    refuse(evidenceRules.representativeSaid, undefined, '/personId');
  const itself = named ? commits(work, partyId) : actor.role === 'representative' && actor.partyId === partyId;
  if (evidence === undefined && !itself) refuse(onlyItsRepresentative, undefined, '/partyId');
  const signatory = evidence === undefined ? actor.personId : personId!;
  const field = evidence === undefined ? '/partyId' : '/personId';
  mustKnowPerson(work, signatory, field);
  mustSitForOneAlly(work, partyId, signatory, work.on, field);
  return signatory;
}

/** A party signs for itself, through its representative of that day; what follows from the last signature is a consequence (R44). */
export const signCharter: CommandRule<SignCharter> = {
  // R1: with fewer than two allies an ally may still be admitted, and it signs as it comes in.
  withoutTwoAllies: (state, { partyId }) => isNewcomer(state, partyId),
  alsoKnows: (_state, _words, { personId }) => [{ personId }],
  decide(work, body) {
    const { partyId, digest } = body;
    const shown = shownOnPaper(work, body);
    const { state, on } = work;
    const newcomer = isNewcomer(state, partyId, on);
    let personId = shown.onEvidence === undefined ? work.act.actor.personId : undefined;
    if (newcomer) personId = signatoryOfNewcomer(work, body);
    else if (!Object.hasOwn(state.parties, partyId) || !isAlly(state, partyId, on))
      refuse(charterRefusals.onlyAlliesSign, undefined, '/partyId');
    else mustCommit(work, partyId, '/partyId', shown);
    const charter = toSign(work, partyId, digest);
    if (charter?.opened === undefined) refuse(charterRefusals.notOpen);
    const { opened, version } = charter;
    if (certainlyBefore(on, opened.on)) refuse(charterRefusals.notBeforeTheOpening, undefined, '/effectiveOn');
    if (digest !== undefined && digest !== opened.digest) refuse(charterRefusals.textHasChanged, undefined, '/digest');
    // R41: a signature on paper that is contested may be given anew, by the party itself.
    const anew = shown.onEvidence === undefined && isContested(state, 'CharterSigned', partyId, version);
    if (hasSigned(state, charter, partyId) && !anew) return;
    work.record('CharterSigned', said({ version, digest: opened.digest, partyId, personId, ...shown }));
  },
};
