import { noted } from './notes.ts';
import type { Happened } from './history.ts';

/** A long story of a few alliances, told in turns; the same each time. */
export const longStory = (events: number, alliances = 7): Happened[] =>
  Array.from({ length: events }, (_, n) => noted(1 + ((n * n) % alliances), n));
