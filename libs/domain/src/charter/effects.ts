import type { EffectRule } from '../decider/effect.ts';
import { cannotOpen, openForSignature } from './open.ts';

/** R18, matter `charter`: a new version opens for signature. */
const openCharter: EffectRule<'open-charter'> = {
  matter: 'charter',
  unmet: (state, { version, draft }, { on }) =>
    cannotOpen(state, version, draft, on).map(({ field: _, ...refusal }) => ({ refusal })),
  happen: (work, { version, draft }) => openForSignature(work, version, draft),
};

export const charterEffects = { 'open-charter': openCharter };
