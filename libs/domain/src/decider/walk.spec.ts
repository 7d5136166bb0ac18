import { layOver } from '@alliage/events';
import fc from 'fast-check';
import type { CommandType } from '../commands.ts';
import { charterInForce, joined, twoAllies } from '../testing/chapters.ts';
import { assessed, inAlliance20, inEvaluation, inExperimentation, readyForG2 } from '../testing/passages.ts';
import { roundTable, sessionHeld } from '../testing/sessions.ts';
import { given, id, type Outcome, type Story } from '../testing/story.ts';
import { bodies, step } from '../testing/walk.ts';
import { evolveAll } from './evolve.ts';
import { initialState } from './state.ts';

const items = {
  item: { matter: 'budget' },
  exclusion: { matter: 'party', effect: { kind: 'exclude-party', partyId: id('lpo'), reason: 'Motif' } },
  pause: { matter: 'closure', effect: { kind: 'suspend', reason: 'Pause' } },
} as const;
const starts: readonly Story[] = [
  // Opened here in 2018, of what began in 2016: the years between may be reported (R37).
  given(...twoAllies().map((event) => ({ ...event, recordedAt: '2018-06-14T09:00:00.000Z' }))),
  given(...twoAllies(), ...sessionHeld({ body: 'round-table', roll: roundTable('fnh', 'cpie'), on: '2018-06-15' })),
  given(...readyForG2(), ...joined('lpo'), ...sessionHeld({ items, on: '2018-06-15' })),
  given(...inExperimentation(), ...joined('lpo', 'supporter'), ...sessionHeld({ items, on: '2018-06-15' })),
  given(...inEvaluation(), ...assessed().slice(0, 2), ...sessionHeld({ on: '2018-06-15' })),
  given(
    ...inAlliance20(),
    ...charterInForce({ reserved: [{ matter: 'closure', boards: 'all' }] }),
    ...sessionHeld({ items, on: '2018-06-15' }),
  ),
];
const commands = Object.keys(bodies) as CommandType[];
/** What carries an alliance on: drawn more often than the rest. */
const busy: readonly CommandType[] = [
  'record-voices',
  'record-voices',
  'record-voices',
  'decide-item',
  'decide-item',
  'decide-item',
  'convene-session',
  'put-on-agenda',
  'reword-item',
  'record-attendance',
  'open-session',
  'bring-into-effect',
  'ratify-decision',
  'sign-charter',
];
const walks = fc.record({
  start: fc.constantFrom(...starts),
  steps: fc.array(
    fc.record({
      type: fc.oneof(fc.constantFrom(...commands), { arbitrary: fc.constantFrom(...busy), weight: 3 }),
      numbers: fc.array(fc.nat(1000), { minLength: 8, maxLength: 24 }),
    }),
    { minLength: 20, maxLength: 40 },
  ),
});

/** Walks on, and tells what came of every step, refused ones included. */
function walked(
  start: Story,
  steps: readonly { type: CommandType; numbers: number[] }[],
  see: (before: Story, outcome: Outcome, again: () => Outcome) => void,
): Story {
  let story = start;
  steps.forEach(({ type, numbers }, turn) => {
    const before = story;
    const { body, when } = step(before.state, type, numbers, turn);
    const act = () => before.when(type, body, { ...when, commandId: id(`walk-${turn}`) });
    const outcome = act();
    see(before, outcome, act);
    if (outcome.decided.ok) story = outcome.story();
  });
  return story;
}

describe('Whatever is asked, in whatever order', () => {
  it('a command is accepted or refused, never answered by a crash; what is recorded fits the catalogue', () => {
    fc.assert(
      fc.property(walks, ({ start, steps }) => {
        walked(start, steps, (_, { decided }) => {
          if (!decided.ok) expect(decided.refusals.length).toBeGreaterThan(0);
          else expect(JSON.parse(JSON.stringify(decided.events))).toEqual(decided.events);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('deciding changes nothing, and the same command on the same state says the same again', () => {
    fc.assert(
      fc.property(walks, ({ start, steps }) => {
        walked(start, steps, (before, outcome, again) => {
          const state = JSON.stringify(before.state);
          expect(again().decided).toEqual(outcome.decided);
          expect(JSON.stringify(before.state)).toBe(state);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('R44: each event that another entails comes after it; R31: all folded at once gives the state of one by one', () => {
    fc.assert(
      fc.property(walks, ({ start, steps }) => {
        const end = walked(start, steps, (_, { decided }) => {
          if (decided.ok) decided.events.forEach(({ causedBy }, i) => expect(causedBy ?? -1).toBeLessThan(i));
        });
        expect(evolveAll(initialState, layOver(end.log))).toEqual(end.state);
      }),
      { numRuns: 30 },
    );
  });

  it('R23: decisions are numbered in one series, unbroken', () => {
    fc.assert(
      fc.property(walks, ({ start, steps }) => {
        const { log } = walked(start, steps, () => undefined);
        const numbers = log.flatMap((e) => (e.type === 'DecisionTaken' ? [e.data.number] : []));
        expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      }),
      { numRuns: 30 },
    );
  });
});
