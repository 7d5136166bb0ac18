import type { Evolvers } from '../decider/evolve.ts';

/** What the events of this slice change (see state.ts beside). */
export const roadmapEvolvers: Evolvers = {};
