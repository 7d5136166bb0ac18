export * as decidedStory from './decided.ts';
export * from './dump.ts';
export * from './given.ts';
export * from './history.ts';
export * from './memory-store.ts';
export * from './runners.ts';
export * from './small-story.ts';
export * from './held-session.ts';
