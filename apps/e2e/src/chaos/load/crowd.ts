import { randomUUID } from 'node:crypto';
import type { Random } from '../random.ts';
import { ask, idOf, invite, register, actor, type Circle } from './circle.ts';
import type { Pilot } from './pilot.ts';

type Deed = (pilot: Pilot, circle: Circle, random: Random, others: readonly Pilot[]) => Promise<unknown>;

const journal: Deed = async (pilot, circle) => {
  const words = `Noté ${randomUUID()}`;
  const done = await ask(pilot, circle, 'record-journal-entry', { words, tags: ['chaos'] });
  const id = done?.recorded[0]?.id;
  if (id !== undefined) circle.entries.push({ id, words });
};

const lesson: Deed = (pilot, circle) =>
  ask(pilot, circle, 'capture-lesson', { text: `Retenu ${randomUUID()}`, openness: 'network' });

const rename: Deed = (pilot, circle, random) =>
  ask(pilot, circle, 'rename-alliance', { name: `Cercle des ${random.whole(2, 9)}` });

/** R31: puts an entry right; who does it a second time reads something else there, and is refused. */
const correct: Deed = async (pilot, circle, random) => {
  if (circle.entries.length === 0) return;
  const { id: eventId, words: was } = random.pick(circle.entries);
  const reason = 'Relu ensemble.';
  return ask(pilot, circle, 'correct-entry', { eventId, path: '/words', was, becomes: `Relu ${randomUUID()}`, reason });
};

/** R32: who may read an entry from now on. */
const open: Deed = async (pilot, circle, random) => {
  if (circle.entries.length === 0) return;
  const to = random.pick(['alliance', 'network', 'public']);
  const words = { eventId: random.pick(circle.entries).id, to, reason: 'Utile à d’autres.' };
  return ask(pilot, circle, 'change-visibility', words);
};

const organisation: Deed = async (pilot) => {
  const id = await register(pilot, 'organisations', {
    name: `Coopérative ${randomUUID().slice(0, 8)}`,
    kind: 'company',
  });
  const headers = {
    ...{ 'idempotency-key': randomUUID(), 'if-match': '"0"' },
    'alliage-actor': actor('operator', randomUUID()),
  };
  const details = { name: `Coopérative ${randomUUID().slice(0, 8)}`, kind: 'association' };
  return pilot.post(`/v1/organisations/${id}/change-organisation-details`, details, headers);
};

const party: Deed = (pilot, circle, _, others) => invite(pilot, circle, others.slice(0, 1));

/** A session with one decision; several hold its voices and decide at the same time, and it is decided once. */
const session: Deed = async (pilot, circle, _, others) => {
  const { allianceId: bodyId, seats } = circle;
  const convened = await ask(pilot, circle, 'convene-session', {
    ...{ bodyId, startsAt: '2024-06-12T14:30', effectiveOn: '2024-06-01' },
    agenda: [{ kind: 'decision', title: 'Budget', text: 'Nous réservons 1 000 €.', matter: 'budget' }],
  });
  if (!convened) return;
  const sessionId = idOf(convened, 'SessionConvened', 'sessionId');
  const itemId = idOf(convened, 'AgendaItemAdded', 'itemId');
  const on = { effectiveOn: '2024-06-12' };
  const attendance = seats.map((mandateId) => ({ mandateId, presence: 'present' }));
  await ask(pilot, circle, 'record-attendance', { sessionId, attendance, ...on });
  await ask(pilot, circle, 'open-session', { sessionId, ...on });
  const together = [pilot, ...others.slice(0, 2)];
  const voices = { itemId, everyoneElse: 'for', ...on };
  await Promise.all(together.map((one) => ask(one, circle, 'record-voices', voices)));
  await Promise.all(together.map((one) => ask(one, circle, 'decide-item', { itemId, ...on })));
  await ask(pilot, circle, 'close-session', { sessionId, ...on });
};

/** What is done how often, relative to each other. */
const DEEDS: readonly (readonly [Deed, number])[] = [
  [journal, 6],
  [lesson, 2],
  [rename, 3],
  [correct, 3],
  [open, 3],
  [organisation, 2],
  [party, 1],
  [session, 2],
];
const DRAWN = DEEDS.flatMap(([deed, weight]) => Array.from({ length: weight }, () => deed));

/** Parties that a table holds at most here: each of them is in every attendance. */
const SEATS = 8;

/** Writes to circles that others write to as well, until `goesOn` says no. */
export async function crowd(
  pilot: Pilot,
  { circles, random, others }: { circles: readonly Circle[]; random: Random; others: readonly Pilot[] },
  goesOn: () => boolean,
): Promise<void> {
  while (goesOn()) {
    const circle = random.pick(circles);
    const deed = random.pick(DRAWN);
    if (deed === party && circle.seats.length >= SEATS) continue;
    await deed(pilot, circle, random, others);
  }
}
