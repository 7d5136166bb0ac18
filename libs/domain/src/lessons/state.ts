import type { Span } from '@alliage/events';

export interface Lessons {
  lessons: Record<string, { on: Span; projectId?: string }>;
}
export const noLessons: Lessons = { lessons: {} };
