import type { EventType } from '@alliage/events';
import type { Say } from '../say.ts';
import type { Told } from '../told.ts';
import { directory } from './directory.ts';
import { evidence, withEvidence } from './evidence.ts';
import { feasibility } from './feasibility.ts';
import { lifecycle } from './lifecycle.ts';
import { parties } from './parties.ts';
import { charter } from './charter.ts';
import { corrections } from './corrections.ts';
import { decisions } from './decisions.ts';
import { evaluation } from './evaluation.ts';
import { lessons } from './lessons.ts';
import { means } from './means.ts';
import { projects } from './projects.ts';
import { roadmap } from './roadmap.ts';
import { bodies } from './bodies.ts';
import { sessions } from './sessions.ts';
import { reports } from './reports.ts';
import { proposals } from './proposals.ts';
import type { Sentence, Sentences } from './sentences.ts';

/** The sentences of every slice: no event of the catalogue is without. */
const sentences: Sentences<EventType> = {
  ...lifecycle,
  ...feasibility,
  ...parties,
  ...charter,
  ...decisions,
  ...evaluation,
  ...lessons,
  ...means,
  ...projects,
  ...roadmap,
  ...bodies,
  ...sessions,
  ...proposals,
  ...reports,
  ...corrections,
  ...evidence,
  ...directory,
};

/** What an event says, in the language of `say`. */
export function sentenceOf(event: Told, say: Say): string {
  const { [event.type]: sentence } = sentences as Readonly<Record<EventType, Sentence<never>>>;
  return withEvidence(sentence[say.language](event as never, say), event, say);
}
