import { spanOf } from '@alliage/events';
import type { Evolvers } from '../decider/evolve.ts';

/** What the events of this slice change (see state.ts beside). The journal has no effect on any rule, so none here. */
export const lessonsEvolvers: Evolvers = {
  LessonCaptured: (state, { data, effectiveOn }) => {
    const projectId = data.from?.projectId;
    state.lessons[data.lessonId] = { on: spanOf(effectiveOn), ...(projectId === undefined ? {} : { projectId }) };
  },
};
