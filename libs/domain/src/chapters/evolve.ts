import { spanOf } from '@alliage/events';
import type { Evolvers } from '../decider/evolve.ts';
import { ruledHere } from './ruled-here.ts';

export const chaptersEvolvers: Evolvers = {
  ChapterOpened: (state, { data, effectiveOn }) => {
    state.chapters[data.chapterId] = { ...data, on: spanOf(effectiveOn), saidOn: effectiveOn };
  },

  // In force from its day, without a signature: the chapter's allies sign it as they join, and later versions rule them as they are.
  ParentCharterTaken: (state, { data, effectiveOn, revision }) => {
    const { parent, version, texts, digest } = data;
    const on = spanOf(effectiveOn);
    const rules = ruledHere(data.rules);
    state.charters.push({
      ...{ version, draft: 1, texts, rules, commitments: {}, signed: {}, signedBy: {}, ofParent: parent },
      drafts: { 1: { texts, rules, commitments: {}, drafted: on } },
      opened: { draft: 1, digest, signatories: [], on, revision },
      inForce: { from: on, saidOn: effectiveOn, revision },
    });
  },
};
