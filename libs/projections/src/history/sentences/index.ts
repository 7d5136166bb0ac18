import { catalogue, type EventType } from '@alliage/events';
import type { Say } from '../say.ts';
import type { Told } from '../told.ts';
import { directory } from './directory.ts';
import { feasibility } from './feasibility.ts';
import { lifecycle } from './lifecycle.ts';
import { parties } from './parties.ts';
import { charter } from './charter.ts';
import { decisions } from './decisions.ts';
import { evaluation } from './evaluation.ts';
import { lessons } from './lessons.ts';
import { means } from './means.ts';
import { projects } from './projects.ts';
import { roadmap } from './roadmap.ts';
import { bodies } from './bodies.ts';
import { sessions } from './sessions.ts';
import { proposals } from './proposals.ts';
import type { Sentence } from './sentences.ts';

/** The sentences of every slice: each adds its record here. */
const sentences = {
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
  ...directory,
};

/** What an event says, in the language of `say`. */
export function sentenceOf(event: Told, say: Say): string {
  const made = (sentences as Partial<Record<EventType, Sentence<never>>>)[event.type];
  return made ? made[say.language](event as never, say) : catalogue[event.type][say.language];
}
