import { certainlyBefore, type FreeText, type Openness } from '@alliage/events';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import type { Work } from '../decider/work.ts';
import { opennessOf } from './openness.ts';
import { lessons } from './rules.ts';

/** What was learnt, and where it comes from. `openness`: who may read it; the alliance unless it says otherwise (R32). */
export interface CaptureLesson {
  readonly text: FreeText;
  readonly tags?: readonly string[];
  readonly openness?: Openness;
  readonly projectId?: string;
  readonly sessionId?: string;
  /** Where it comes from, in words. */
  readonly cameFrom?: FreeText;
}

export function captureLesson(work: Work, body: CaptureLesson): void {
  const { text, tags = [], projectId, sessionId, cameFrom } = body;
  const openness = opennessOf(work.act, body.openness, 'alliance');
  if (projectId !== undefined) {
    const project = mustKnow(work.state.projects, projectId, '/projectId');
    if (certainlyBefore(work.on, project.proposed)) refuse(lessons.beforeProject, undefined, '/effectiveOn');
  }
  if (sessionId !== undefined) {
    const session = mustKnow(work.state.sessions, sessionId, '/sessionId');
    if (certainlyBefore(work.on, session.convened)) refuse(lessons.beforeSession, undefined, '/effectiveOn');
  }
  const from = said({ projectId, sessionId, words: cameFrom });
  const lesson = { lessonId: work.act.newId('lesson'), text, tags: [...new Set(tags)], openness };
  const told = Object.keys(from).length === 0 ? lesson : { ...lesson, from };
  work.record('LessonCaptured', told, { visibility: openness });
}
