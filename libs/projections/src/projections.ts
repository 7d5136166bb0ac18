import { bodies } from './bodies/projection.ts';
import { chapters } from './chapters/projection.ts';
import { charter } from './charter/projection.ts';
import type { DatabaseOf } from './contract/projection.ts';
import { corrections } from './corrections/projection.ts';
import { decisions } from './decisions/projection.ts';
import { directory } from './directory/projection.ts';
import { evaluation } from './evaluation/projection.ts';
import { evidence } from './evidence/projection.ts';
import { feasibility } from './feasibility/projection.ts';
import { history } from './history/projection.ts';
import { lessons } from './lessons/projection.ts';
import { means } from './means/projection.ts';
import { networks } from './networks/projection.ts';
import { overview } from './overview/projection.ts';
import { parties } from './parties/projection.ts';
import { portfolio } from './portfolio/projection.ts';
import { projects } from './projects/projection.ts';
import { proposals } from './proposals/projection.ts';
import { provenance } from './provenance/projection.ts';
import { reports } from './reports/projection.ts';
import { sessions } from './sessions/projection.ts';

/** Every projection, folded together and standing in one database. A slice adds its own here. */
export const projections = [
  directory,
  networks,
  portfolio,
  overview,
  parties,
  history,
  projects,
  evaluation,
  feasibility,
  lessons,
  charter,
  decisions,
  bodies,
  sessions,
  proposals,
  means,
  reports,
  corrections,
  provenance,
  evidence,
  chapters,
];

/** The tables of all views, for queries: `Kysely<Views>`. A query may join what belongs to different owners. */
export type Views = DatabaseOf<(typeof projections)[number]>;
