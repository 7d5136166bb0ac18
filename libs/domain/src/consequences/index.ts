import type { Consequence } from '../decider/consequence.ts';

/** R44, read off this list: what follows from what, in the same append. Order matters where two follow from one event. */
export const consequences: readonly Consequence[] = [];
