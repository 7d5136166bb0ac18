import type { Evolvers } from './decider/evolve.ts';
import { lifecycleEvolvers } from './lifecycle/evolve.ts';
import { partiesEvolvers } from './parties/evolve.ts';
import { affiliatesEvolvers } from './affiliates/evolve.ts';
import { feasibilityEvolvers } from './feasibility/evolve.ts';
import { charterEvolvers } from './charter/evolve.ts';
import { committeesEvolvers } from './committees/evolve.ts';
import { sessionsEvolvers } from './sessions/evolve.ts';
import { proposalsEvolvers } from './proposals/evolve.ts';
import { decisionsEvolvers } from './decisions/evolve.ts';
import { projectsEvolvers } from './projects/evolve.ts';
import { meansEvolvers } from './means/evolve.ts';
import { evaluationEvolvers } from './evaluation/evolve.ts';
import { roadmapEvolvers } from './roadmap/evolve.ts';
import { lessonsEvolvers } from './lessons/evolve.ts';
import { chaptersEvolvers } from './chapters/evolve.ts';
import { reportsEvolvers } from './reports/evolve.ts';
import { onEvidenceEvolvers } from './on-evidence/evolve.ts';

/** Every slice's part of `evolve`, composed here and nowhere else. */
export const evolvers: readonly Evolvers[] = [
  lifecycleEvolvers,
  partiesEvolvers,
  affiliatesEvolvers,
  feasibilityEvolvers,
  charterEvolvers,
  committeesEvolvers,
  sessionsEvolvers,
  proposalsEvolvers,
  decisionsEvolvers,
  projectsEvolvers,
  meansEvolvers,
  evaluationEvolvers,
  roadmapEvolvers,
  lessonsEvolvers,
  reportsEvolvers,
  onEvidenceEvolvers,
  chaptersEvolvers,
];
