import { randomUUID } from 'node:crypto';
import { collect } from '@alliage/event-store';
import { EventStoreDb } from '@alliage/event-store/eventstoredb';
import { verifyChain, type StoredEvent } from '@alliage/events';
import { ChildService } from './testing/child.ts';
import { newEventServer } from './testing/event-server.ts';
import type { Json } from './testing/running.ts';

interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly body: Json & { readonly revision: number; readonly recorded: { id: string; ids: Record<string, string> }[] };
}

/** What is kept in memory of a stream may be old, where another process writes it: that costs a retry, never a wrong decision. */
describe('two command sides on one store', () => {
  let server: Awaited<ReturnType<typeof newEventServer>>;
  let sides: readonly ChildService[] = [];
  let alliance = '';
  let actor = `role=representative; person=${randomUUID()}`;
  const [first, second] = [0, 1];

  async function send(side: number, path: string, body: object, more: Record<string, string> = {}): Promise<Answer> {
    const headers = {
      ...{ 'content-type': 'application/json', 'alliage-actor': actor, 'idempotency-key': randomUUID() },
      ...{ 'if-match': '*', ...more },
    };
    const response = await fetch(sides[side]!.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    const answer = (await response.json()) as Answer['body'];
    return { status: response.status, etag: response.headers.get('etag'), body: answer };
  }
  const tell = (side: number, name: string, body: object, more?: Record<string, string>) =>
    send(side, `/v1/alliances/${alliance}/${name}`, body, more);
  const rename = (side: number, name: string, more?: Record<string, string>) =>
    tell(side, 'rename-alliance', { name }, more);
  /** The same to both at once. */
  const toBoth = (work: (side: number) => Promise<Answer>) => Promise.all([first, second].map(work));

  async function events(): Promise<StoredEvent[]> {
    const store = new EventStoreDb({ connectionString: server.connectionString });
    try {
      return await collect(store.readStream(`alliance-${alliance}`, { leader: true }));
    } finally {
      await store.close();
    }
  }
  const names = async () =>
    (await events()).filter(({ type }) => type === 'AllianceRenamed').map(({ data }) => String(data['name']));

  beforeAll(async () => {
    server = await newEventServer();
    const environment = { ALLIAGE_EVENT_STORE: 'eventstoredb', ALLIAGE_EVENTSTOREDB: server.connectionString };
    sides = await Promise.all([first, second].map(() => ChildService.of('command-api', environment)));
    const { organisationId } = (await send(first, '/v1/organisations', { name: 'A', kind: 'association' })).body;
    const { personId } = (await send(second, '/v1/persons', { name: 'Directrice (fictive)' })).body;
    const opened = await send(first, '/v1/alliances', { name: 'Alliance', organisationId, personId });
    alliance = String(opened.body['allianceId']);
    actor = `role=pilot; person=${String(personId)}`;
  });
  afterAll(async () => {
    await Promise.all(sides.map((side) => side.end('SIGKILL')));
    await server.remove();
  });

  it('in turn, each knows at once what the other has recorded', async () => {
    let { etag } = await rename(first, 'Tour 0');
    for (let turn = 1; turn <= 20; turn += 1) {
      const answer = await rename(turn % 2, `Tour ${turn}`, { 'if-match': etag! });
      expect([turn, answer.status]).toEqual([turn, 200]);
      etag = answer.etag;
    }
    expect((await names()).slice(-21)).toEqual(Array.from({ length: 21 }, (_, turn) => `Tour ${turn}`));
  });

  it('a state that the other has gone beyond is refused by either, whoever gave it', async () => {
    const { etag: old } = await rename(first, 'Avant');
    await rename(second, 'Après');
    const answers = await toBoth((side) => rename(side, 'Trop tard', { 'if-match': old! }));
    expect(answers.map(({ status }) => status)).toEqual([412, 412]);
    expect(await names()).not.toContain('Trop tard');
  });

  it('on the same state at once, one is recorded and the other is told that it is too late', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { etag } = await rename(round % 2, `Manche ${round}`);
      const both = await toBoth((side) => rename(side, `Manche ${round} de ${side}`, { 'if-match': etag! }));
      expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    }
    expect((await names()).filter((name) => name.includes(' de '))).toHaveLength(10);
  });

  it('at once, whatever the state, every one is recorded, once, in one chain', async () => {
    const before = (await events()).length;
    const all = Array.from({ length: 40 }, (_, i) => `Ensemble ${i}`);
    const recorded = all.map(async (name, i) => {
      const key = { 'idempotency-key': randomUUID() };
      // Five times in a row somebody else was quicker: it is sent again, as the answer says.
      for (;;) {
        const answer = await rename(i % 2, name, key);
        if (answer.body['code'] !== 'contended') return answer.status;
      }
    });
    expect(await Promise.all(recorded)).toEqual(all.map(() => 200));
    const stream = await events();
    expect([stream.length, verifyChain(stream).ok]).toEqual([before + all.length, true]);
    expect((await names()).slice(-all.length).sort()).toEqual(all.toSorted());
  });

  it('under the same key at once, it has one effect, and one answer', async () => {
    for (let round = 0; round < 10; round += 1) {
      const key = { 'idempotency-key': randomUUID() };
      const [here, there] = await toBoth((side) => rename(side, `Clé ${round}`, key));
      expect([here?.status, there]).toEqual([200, here]);
    }
    expect((await names()).slice(-10)).toEqual(Array.from({ length: 10 }, (_, round) => `Clé ${round}`));
    const key = { 'idempotency-key': randomUUID() };
    const [here, there] = await toBoth((side) =>
      send(side, '/v1/organisations', { name: 'Une seule', kind: 'association' }, key),
    );
    expect([here?.status, there]).toEqual([201, here]);
    const other = await toBoth((side) => send(side, '/v1/organisations', { name: 'Autre', kind: 'association' }, key));
    expect(other.map(({ body }) => body['code'])).toEqual(['idempotency-key-reused', 'idempotency-key-reused']);
  });

  it('what a rule allows once is done once, though both are asked at once', async () => {
    for (let round = 0; round < 6; round += 1) {
      const invitee = `role=representative; person=${randomUUID()}`;
      const { body } = await send(round % 2, '/v1/organisations', { name: `Invitée ${round}`, kind: 'association' });
      const invited = await tell(first, 'invite-party', { organisationId: body['organisationId'], role: 'ally' });
      const { invitationId } = invited.body.recorded[0]!.ids;
      const accepted = await toBoth((side) =>
        tell(side, 'accept-invitation', { invitationId }, { 'alliage-actor': invitee }),
      );
      // For the other one it has been accepted already: nothing is left to record.
      expect(accepted.map(({ body }) => body.recorded.length > 0).sort()).toEqual([false, true]);
    }
    const joined = (await events()).filter(({ type }) => type === 'PartyJoined');
    expect(joined).toHaveLength(1 + 6);
  });
});
