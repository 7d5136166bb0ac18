import type { EffectRule } from '../decider/effect.ts';
import { charterInForce } from '../charter/in-force.ts';
import { refusalOf } from '../decider/refusal.ts';
import { chapterRules } from './rules.ts';

/** R18, matter `chapter`: a chapter opens for a territory that volunteers; its own stream is opened by whoever begins it there. */
const openChapter: EffectRule<'open-chapter'> = {
  matter: 'chapter',
  unmet: (state, _, { on }) =>
    charterInForce(state, on) === undefined ? [{ refusal: refusalOf(chapterRules.needsACharter, undefined) }] : [],
  happen: (work, { chapterId, territory }, decisionId) =>
    work.record('ChapterOpened', { chapterId, territory, basis: { kind: 'decision', decisionId } }),
};

export const chapterEffects = { 'open-chapter': openChapter };
