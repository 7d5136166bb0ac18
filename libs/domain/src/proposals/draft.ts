import { catalogue, certainlyBefore, type DataOf, type Matter } from '@alliage/events';
import { bodyOf, seatsOf } from '../committees/who.ts';
import type { CommandRules } from '../decider/command.ts';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { same } from '../decider/same.ts';
import type { AllianceState } from '../decider/state.ts';
import type { Work } from '../decider/work.ts';
import { voicesOfCircle, voiceOf } from '../parties/circle.ts';
import { escalate } from '../projects/difficulties.ts';
import { difficultyNamed } from '../projects/find.ts';
import { effectOf } from '../sessions/agenda/effect.ts';
import { matterOfEffect } from '../sessions/agenda/matters.ts';
import { effectRefersToThingsKnown } from '../sessions/agenda/references.ts';
import type { EffectWords } from '../sessions/agenda/words.ts';
import { proposalRefusals } from './rules.ts';
import type { Proposal } from './state.ts';

/** An arbitration proposal in words (R24). `key`: a letter or word by which an option is meant. */
export interface ProposalWords {
  readonly title: string;
  readonly question: string;
  readonly options: readonly { readonly key: string; readonly text: string }[];
  readonly recommended: string;
  /** What it means for each ally; without a party, one text for all. */
  readonly meaning: readonly { readonly partyId?: string; readonly words: string }[];
  readonly matter?: Matter;
  readonly effect?: EffectWords;
}
export interface ProposalsCommands {
  'draft-proposal': ProposalWords & { readonly difficultyId?: string };
  /** A new version, whole; one that was sent back is worded anew and submitted again. */
  'revise-proposal': ProposalWords & { readonly proposalId: string };
  'withdraw-proposal': { readonly proposalId: string; readonly reason: string };
}

function mayDraft(work: Work): void {
  const { role, personId } = work.act.actor;
  if (role === 'pilot') return;
  const technical = bodyOf(work.state, 'technical', work.on)?.bodyId ?? '';
  if (!seatsOf(work.state, technical, work.on).some((seat) => seat.personId === personId))
    refuse(proposalRefusals.whoDrafts);
}

/** R24: options, one of them recommended, and what it means for each ally. */
function mustBeWhole(work: Work, { options, recommended, meaning }: ProposalWords): void {
  const keys = options.map((option) => option.key);
  if (new Set(keys).size < keys.length) refuse(proposalRefusals.optionsDistinct, undefined, '/options');
  if (!keys.includes(recommended)) refuse(proposalRefusals.recommendedAmongOptions, undefined, '/recommended');
  meaning.forEach(({ partyId }, i) => {
    if (partyId !== undefined) mustKnow(work.state.parties, partyId, `/meaning/${i}/partyId`);
  });
  if (meaning.some(({ partyId }) => partyId === undefined)) return;
  const told = meaning.map(({ partyId }) => voiceOf(work.state, partyId!, work.on));
  const missing = voicesOfCircle(work.state, work.on).filter((partyId) => !told.includes(partyId));
  if (missing.length > 0) refuse(proposalRefusals.meaningForEachAlly, { missing }, '/meaning');
}

type Draft = DataOf<'ProposalDrafted'>;

function draftOf(work: Work, words: ProposalWords, ids: Pick<Draft, 'proposalId' | 'version'>, before?: Draft): Draft {
  mustBeWhole(work, words);
  if (words.effect !== undefined) effectRefersToThingsKnown(work, words.effect, '/effect');
  const newId = (name: string, known: string | undefined) => known ?? work.act.newId(`proposal/${name}`);
  const effect = words.effect === undefined ? undefined : effectOf(work.state, words.effect, newId, before?.effect);
  const belongs = effect === undefined ? undefined : matterOfEffect[effect.kind];
  if (belongs !== undefined && words.matter !== undefined && words.matter !== belongs)
    refuse(proposalRefusals.matterAndEffect, undefined, '/matter');
  const { title, question, recommended } = words;
  return mustFit({
    ...ids,
    title,
    question,
    options: words.options.map(({ key, text }) => ({ key, text })),
    recommended,
    meaning: words.meaning.map(({ partyId, words: text }) => ({ ...said({ partyId }), words: text })),
    ...said({ matter: words.matter ?? belongs, effect, fromDifficultyId: before?.fromDifficultyId }),
  });
}

/** The event's own schema says what fits: nothing else may be recorded, so nothing else is accepted. */
function mustFit(draft: Draft): Draft {
  const { error } = catalogue.ProposalDrafted.schema.safeParse(draft);
  if (error === undefined) return draft;
  const path = error.issues[0]?.path.join('/') ?? '';
  return refuse(proposalRefusals.form, { issue: path }, `/${path}`);
}

function proposalNamed(work: Work, proposalId: string): Proposal {
  const proposal = mustKnow(work.state.proposals, proposalId, '/proposalId');
  if (certainlyBefore(work.on, proposal.on)) refuse(proposalRefusals.before, undefined, '/effectiveOn');
  if (proposal.status === 'decided') refuse(proposalRefusals.decided, undefined, '/proposalId');
  return proposal;
}

/** Put to the vote and not settled: on what it proposes, or on submitting it. */
const isBeingVotedOn = ({ items }: AllianceState, proposalId: string): boolean =>
  Object.values(items).some(
    ({ outcome, putToVoteAt, content }) =>
      outcome === 'open' &&
      putToVoteAt !== undefined &&
      (content.proposalId === proposalId ||
        (content.effect?.kind === 'submit-proposal' && content.effect.proposalId === proposalId)),
  );

export const proposalsRules: CommandRules<ProposalsCommands> = {
  'draft-proposal': {
    decide: (work, { difficultyId, ...words }) => {
      mayDraft(work);
      if (difficultyId !== undefined) difficultyNamed(work, difficultyId);
      const draft = draftOf(work, words, { proposalId: work.act.newId('proposal'), version: 1 });
      work.record('ProposalDrafted', { ...draft, ...said({ fromDifficultyId: difficultyId }) });
      if (difficultyId !== undefined) escalate(work, difficultyId, draft.proposalId);
    },
  },
  'revise-proposal': {
    decide: (work, { proposalId, ...words }) => {
      mayDraft(work);
      const { status, version, draft } = proposalNamed(work, proposalId);
      if (status === 'withdrawn') refuse(proposalRefusals.withdrawn, undefined, '/proposalId');
      if (status === 'submitted') refuse(proposalRefusals.submittedAlready, undefined, '/proposalId');
      const revised = draftOf(work, words, { proposalId, version }, draft);
      if (!same(revised, draft)) work.record('ProposalDrafted', { ...revised, version: version + 1 });
    },
  },
  'withdraw-proposal': {
    decide: (work, { proposalId, reason }) => {
      mayDraft(work);
      if (proposalNamed(work, proposalId).status === 'withdrawn') return;
      if (isBeingVotedOn(work.state, proposalId)) refuse(proposalRefusals.beingVotedOn, undefined, '/proposalId');
      work.record('ProposalWithdrawn', { proposalId, reason });
    },
  },
};
