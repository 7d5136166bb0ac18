import type { z } from 'zod';
import { bodies } from './bodies.ts';
import { charter } from './charter.ts';
import { corrections } from './corrections.ts';
import { decisions, proposals } from './decisions.ts';
import { directory } from './directory.ts';
import { evidence } from './evidence.ts';
import { evaluation, memory, roadmap } from './evaluation.ts';
import { feasibility, lifecycle } from './lifecycle.ts';
import { parties } from './parties.ts';
import { means, projects } from './projects.ts';
import { reports } from './reports.ts';
import { sessions } from './sessions.ts';

/** Every event that Alliage knows: the one source of types, validation and the published catalogue. */
export const catalogue = {
  ...lifecycle,
  ...feasibility,
  ...parties,
  ...charter,
  ...bodies,
  ...sessions,
  ...proposals,
  ...decisions,
  ...projects,
  ...means,
  ...evaluation,
  ...roadmap,
  ...memory,
  ...reports,
  ...corrections,
  ...evidence,
  ...directory,
};
/** The same events by chapter, for the pages that people read. */
export const chapters = {
  lifecycle,
  feasibility,
  parties,
  charter,
  bodies,
  sessions,
  proposals,
  decisions,
  projects,
  means,
  evaluation,
  roadmap,
  memory,
  reports,
  corrections,
  evidence,
  directory,
};

export type Catalogue = typeof catalogue;
export type EventType = keyof Catalogue & string;
/** The data of one type of event. */
export type DataOf<T extends EventType> = z.infer<Catalogue[T]['schema']>;
/** Types of events that may stand in an alliance's stream. */
export type AllianceEventType = Exclude<EventType, keyof typeof directory>;

export * from './shapes.ts';
export * from './vocabulary.ts';
export * from './upcasters.ts';
