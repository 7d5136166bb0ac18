import type { CorrectionsCommands } from '../corrections/commands.ts';
import type { Draw } from './draw.ts';
import { entryId } from './story.ts';

const eventId = (d: Draw) => entryId(d.number(d.state.revision + 2));
const paths = ['/effectiveOn', '/effectiveOn', '/effectiveOn', '/title', '/reason', '/words', '/name', '/role', '/to'];
const path = (d: Draw) => d.one(paths);
const value = (d: Draw) =>
  d.one([d.when(), d.when(), d.day(), d.words(), d.number(9), null, 'ally', 'evaluation', { words: 'Un mot' }]);

/** A body of the right shape for everything that puts an entry right (R31, R43). */
export const correctionBodies: { readonly [C in keyof CorrectionsCommands]: (d: Draw) => CorrectionsCommands[C] } = {
  'correct-entry': (d) => ({ eventId: eventId(d), path: path(d), becomes: value(d), reason: d.words() }),
  'record-other-account': (d) => ({ eventId: eventId(d), path: path(d), value: value(d), source: d.words() }),
  'retain-account': (d) => ({ eventId: eventId(d), path: path(d), reason: d.words() }),
  'change-visibility': (d) => ({
    eventId: eventId(d),
    to: d.one(['alliance', 'network', 'public'] as const),
    reason: d.words(),
  }),
};
