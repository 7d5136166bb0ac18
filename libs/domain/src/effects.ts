import type { Effect, EffectKind } from '@alliage/events';
import { chapterEffects } from './chapters/effects.ts';
import { charterEffects } from './charter/effects.ts';
import { committeeEffects } from './committees/effects.ts';
import type { EffectRule, EffectRules } from './decider/effect.ts';
import { evaluationEffects } from './evaluation/effects.ts';
import { gatesEffects } from './gates/effects.ts';
import { partiesEffects } from './parties/effects.ts';
import { projectEffects } from './projects/effects.ts';
import { proposalEffects } from './proposals/effects.ts';
import { roadmapEffects } from './roadmap/effects.ts';

/** What each kind of effect needs and brings about (R18), composed here from the slices that know. */
export const effects: EffectRules = {
  ...chapterEffects,
  ...charterEffects,
  ...committeeEffects,
  ...evaluationEffects,
  ...gatesEffects,
  ...partiesEffects,
  ...projectEffects,
  ...proposalEffects,
  ...roadmapEffects,
};

/** The rule of one effect. */
export const ruleOfEffect = (effect: Effect): EffectRule<EffectKind> =>
  effects[effect.kind] as unknown as EffectRule<EffectKind>;
