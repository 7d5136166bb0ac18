import { randomUUID } from 'node:crypto';
import type { Pilot } from './pilot.ts';
import type { Recorded } from './ledger.ts';

/** An alliance that several pilots write to at the same time, with what they know of it together. */
export interface Circle {
  readonly allianceId: string;
  readonly pilotId: string;
  /** Ids of journal entries, to be put right. */
  readonly entries: { readonly id: string; readonly words: string }[];
  /** Mandates at the round table. */
  readonly seats: string[];
}

export const actor = (role: string, person: string): string => `role=${role}; person=${person}`;

const idOf = ({ recorded }: Recorded, type: string, name: string): string =>
  ((recorded.find((one) => one.type === type) as { ids?: Record<string, string> } | undefined)?.ids ?? {})[name] ?? '';

/** A command on the alliance of a circle, whatever its revision; undefined where a rule refuses it. @throws Error where it makes no sense */
export const ask = async (
  pilot: Pilot,
  { allianceId, pilotId }: Circle,
  command: string,
  body: object,
  as?: string,
) => {
  const headers = {
    'idempotency-key': randomUUID(),
    'alliage-actor': as ?? actor('pilot', pilotId),
    'if-match': '*',
  };
  const answer = await pilot.post(`/v1/alliances/${allianceId}/${command}`, body, headers);
  if (answer.status !== 200 && answer.status !== 422)
    throw new Error(`${command}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.status === 200 ? (answer.body as Recorded) : undefined;
};

/** Registers an organisation or a person. @throws Error when it is refused */
export async function register(pilot: Pilot, what: 'organisations' | 'persons', body: object): Promise<string> {
  const headers = { 'idempotency-key': randomUUID(), 'alliage-actor': actor('operator', randomUUID()) };
  const { status, body: said } = await pilot.post(`/v1/${what}`, body, headers);
  if (status !== 201) throw new Error(`${what}: ${status} ${JSON.stringify(said)}`);
  const { organisationId, personId } = said as { organisationId?: string; personId?: string };
  return organisationId ?? personId ?? '';
}

const association = (name: string) => ({ name: `${name} ${randomUUID().slice(0, 8)}`, kind: 'association' });
const person = { name: 'Personne (fictive)', function: 'Représentante' };

/** One more party at the table; several may accept its invitation at the same time, and one of them brings it in. */
export async function invite(pilot: Pilot, circle: Circle, others: readonly Pilot[]): Promise<void> {
  const organisationId = await register(pilot, 'organisations', association('Association'));
  const representative = await register(pilot, 'persons', person);
  const invited = await ask(pilot, circle, 'invite-party', { organisationId, role: 'ally' });
  if (!invited) return;
  const body = { invitationId: idOf(invited, 'PartyInvited', 'invitationId') };
  const as = actor('representative', representative);
  const came = await Promise.all([pilot, ...others].map((one) => ask(one, circle, 'accept-invitation', body, as)));
  for (const joined of came)
    if (joined?.recorded.length) circle.seats.push(idOf(joined, 'RepresentativeNamed', 'mandateId'));
}

/** An alliance with two parties at its table. */
export async function openCircle(pilot: Pilot): Promise<Circle> {
  const organisationId = await register(pilot, 'organisations', association('Fédération'));
  const personId = await register(pilot, 'persons', person);
  const headers = { 'idempotency-key': randomUUID(), 'alliage-actor': actor('representative', randomUUID()) };
  const words = { name: `Cercle ${randomUUID().slice(0, 8)}`, demonstration: true, organisationId, personId };
  const { status, body } = await pilot.post('/v1/alliances', { ...words, effectiveOn: '2024-01-08' }, headers);
  if (status !== 201) throw new Error(`open-alliance: ${status} ${JSON.stringify(body)}`);
  const opened = body as Recorded & { allianceId: string };
  const seats = [idOf(opened, 'RepresentativeNamed', 'mandateId')].filter((id) => id !== '');
  const circle = { allianceId: opened.allianceId, pilotId: personId, entries: [], seats };
  await invite(pilot, circle, []);
  return circle;
}

export { idOf };
