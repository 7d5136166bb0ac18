import { randomUUID } from 'node:crypto';
import { newPlace, type Service } from './testing/place.ts';
import type { Json } from './testing/running.ts';

interface Recorded {
  readonly type: string;
  readonly ids: Readonly<Record<string, string>>;
}
interface Answer extends Json {
  readonly status: number;
  readonly recorded: readonly Recorded[];
  readonly after: string;
}
interface Party extends Json {
  readonly partyId: string;
  readonly name: string;
  readonly toDecide: Json | null;
}
interface Stored {
  readonly type: string;
  readonly data: Json;
  readonly metadata: { readonly basedOn?: readonly { readonly stream: string }[] };
}

describe('organisations under running alliances, through HTTP (R34, R35, R42)', () => {
  const place = newPlace();
  let service: Service;
  let after = '';
  const operator = `role=operator; person=${randomUUID()}`;
  const ids: Record<string, string> = {};

  /** Sends a command as somebody. @throws Error unless the answer is the status wanted */
  async function post(path: string, body: object, as = operator, wanted = [200, 201]): Promise<Answer> {
    const response = await fetch(service.url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'alliage-actor': as,
        'idempotency-key': randomUUID(),
        ...(path.split('/').length > 3 && { 'if-match': '*' }),
      },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Answer;
    if (!wanted.includes(response.status)) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    after = answer.after ?? after;
    return { ...answer, status: response.status };
  }
  const get = <T>(path: string) =>
    service.get<T>(`${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(after)}`);
  const idOf = (answer: Answer, type: string, field: string): string =>
    answer.recorded.find((one) => one.type === type)?.ids[field] ?? '';
  const register = async (name: string, more: object = {}): Promise<string> =>
    idOf(
      await post('/v1/organisations', { name, kind: 'association', effectiveOn: '2001', ...more }),
      'OrganisationRegistered',
      'organisationId',
    );
  const person = async (name: string): Promise<string> =>
    idOf(await post('/v1/persons', { name }), 'PersonRegistered', 'personId');

  /** A demonstration of two allies at their round table: A (a network head) opened it, B has joined. */
  async function allied(name: string) {
    const [a, b] = [ids['a'] as string, ids['b'] as string];
    const first = `role=representative; person=${ids['rep']}`;
    const on = { effectiveOn: '2019-01-15' };
    const opened = await post(
      '/v1/alliances',
      { name, organisationId: a, personId: ids['pilot'], demonstration: true, ...on },
      first,
    );
    const id = String(opened['allianceId']);
    const pilot = `role=pilot; person=${ids['pilot']}`;
    const command = (type: string, body: object, as = pilot, wanted?: number[]) =>
      post(`/v1/alliances/${id}/${type}`, body, as, wanted);
    const invited = await command('invite-party', { organisationId: b, role: 'ally', ...on });
    const invitationId = idOf(invited, 'PartyInvited', 'invitationId');
    await command('accept-invitation', { invitationId, ...on }, `role=representative; person=${ids['other']}`);
    const stream = () => service.get<{ items: Stored[] }>(`/v1/streams/alliance-${id}/events?limit=200`);
    const named = (await stream()).items.filter(({ type }) => type === 'RepresentativeNamed');
    const seats = named.map(({ data }) => String(data['mandateId']));
    const { items } = await get<{ items: Party[] }>(`/v1/alliances/${id}/parties?sort=joined`);
    const partyOf = (organisationId: string) =>
      items.find((one) => one['organisationId'] === organisationId)?.partyId ?? '';
    /** A session of the round table on that day, opened with whoever has a seat there. */
    const meet = async (day: string, agenda: object[], there = seats) => {
      const convened = await command('convene-session', {
        ...{ bodyId: id, startsAt: `${day}T10:00`, agenda, effectiveOn: '2019-02-01' },
      });
      const sessionId = idOf(convened, 'SessionConvened', 'sessionId');
      const attendance = there.map((mandateId) => ({ mandateId, presence: 'present' }));
      await command('record-attendance', { sessionId, attendance, effectiveOn: day });
      await command('open-session', { sessionId, effectiveOn: day });
      return { sessionId, itemId: idOf(convened, 'AgendaItemAdded', 'itemId') };
    };
    return { id, command, stream, seats, partyOf, meet };
  }

  beforeAll(async () => {
    service = await place.start();
    ids['a'] = await register('Réseau des foyers', { networkHead: true });
    ids['b'] = await register('Union des jardins', { officialNumber: '123456789' });
    ids['c'] = await register('Jardins réunis', { officialNumber: '123456789' });
    ids['local'] = await register('Foyer du lac');
    ids['pilot'] = await person('Pilote (fictive)');
    ids['rep'] = await person('Présidente (fictive)');
    ids['other'] = await person('Président (fictif)');
  });
  afterAll(() => place.remove());

  const succession = () => ({
    kind: 'decision',
    title: 'La suite de l’Union des jardins',
    text: 'Elle a rejoint Jardins réunis.',
    effect: { kind: 'succeed-party', partyId: '', organisationId: ids['c'] },
  });
  const budget = { kind: 'decision', title: 'Budget', text: 'Mille euros.', matter: 'budget' };

  it('R35: a possible duplicate is registered all the same, and pointed out', async () => {
    expect(await get(`/v1/organisations/${ids['b']}/duplicates`)).toMatchObject({
      items: [{ id: ids['c'], inCommon: ['official-number', 'kind'] }],
    });
  });

  it('R34: a succession is not for a pilot to record, nor to be decided before it is', async () => {
    const { id, command, partyOf } = await allied('Alliance d’avant');
    const path = `/v1/organisations/${ids['b']}/record-succession`;
    const words = { successors: [ids['c']], kind: 'merged' };
    expect(await post(path, words, `role=pilot; person=${ids['pilot']}`, [422])).toMatchObject({ rule: 'section 9' });
    const item = { ...succession(), effect: { ...succession().effect, partyId: partyOf(ids['b'] as string) } };
    const convene = { bodyId: id, startsAt: '2019-03-01T10:00', agenda: [item], effectiveOn: '2019-02-01' };
    const pilot = `role=pilot; person=${ids['pilot']}`;
    expect(await command('convene-session', convene, pilot, [422])).toMatchObject({
      rule: 'R34',
      code: 'not-succeeded',
    });
  });

  describe('once it is recorded', () => {
    let early: Awaited<ReturnType<typeof allied>>;
    let late: Awaited<ReturnType<typeof allied>>;
    beforeAll(async () => {
      early = await allied('Alliance qui décide');
      late = await allied('Alliance qui tarde');
      await post(`/v1/organisations/${ids['b']}/record-succession`, {
        ...{ successors: [ids['c']], kind: 'merged', effectiveOn: '2020-01-01' },
      });
    });

    it('each alliance sees what it has to decide, and by when', async () => {
      const { items } = await get<{ items: Party[] }>(`/v1/alliances/${late.id}/parties?effectiveAt=2020-01-15`);
      expect(items.find(({ name }) => name === 'Union des jardins')).toMatchObject({
        toDecide: { by: '2020-03-31', voice: true, said: 'succession à décider au plus tard le 31 mars 2020' },
      });
      expect(await get(`/v1/organisations/${ids['b']}`)).toMatchObject({
        succeeded: { by: [{ name: 'Jardins réunis' }] },
      });
      expect(await get(`/v1/organisations/${ids['b']}/duplicates`)).toEqual({ items: [] });
    });

    it('by its decision the party is the successor from that day on, under its old name before', async () => {
      const partyId = early.partyOf(ids['b'] as string);
      const item = { ...succession(), effect: { ...succession().effect, partyId } };
      const { itemId } = await early.meet('2020-02-10', [item]);
      await early.command('record-voices', { itemId, everyoneElse: 'for', effectiveOn: '2020-02-10' });
      const decided = await early.command('decide-item', { itemId, effectiveOn: '2020-02-10' });
      expect(decided.recorded.map(({ type }) => type)).toEqual([
        'DecisionTaken',
        'PartySucceeded',
        'DecisionTookEffect',
      ]);
      const nameOn = async (day: string) =>
        (await get<Party>(`/v1/alliances/${early.id}/parties/${partyId}?effectiveAt=${day}`)).name;
      expect([await nameOn('2020-02-09'), await nameOn('2020-02-10')]).toEqual(['Union des jardins', 'Jardins réunis']);
      expect(await get(`/v1/organisations/${ids['c']}/alliances`)).toMatchObject({
        items: [{ id: early.id, partyId, role: 'ally', from: { on: '2020-02-10' }, present: true }],
      });
      const taken = (await early.stream()).items.find(({ type }) => type === 'DecisionTaken');
      expect(taken?.metadata.basedOn?.map(({ stream }) => stream)).toContain(`organisation-${ids['b']}`);
    });

    it('without one it speaks on the ninetieth day, and on the ninety-first no more', async () => {
      await late.meet('2020-03-31', [budget]);
      const [first] = late.seats;
      const refused = await late.meet('2020-04-01', [budget]).catch((error: Error) => error.message);
      expect(refused).toContain('R11');
      await late.meet('2020-04-02', [budget], first === undefined ? [] : [first]);
      const sitting = (await late.stream()).items
        .filter(({ type }) => type === 'SessionOpened')
        .map(({ data }) => (data['sitting'] as string[]).length);
      expect(sitting).toEqual([2, 1]);
    });
  });

  it('R42: a network head’s member commits itself to a project, and stands beside it and in its own page', async () => {
    const { id, command, partyOf } = await allied('Alliance des adhérents');
    const proposed = await command('propose-project', {
      title: 'Cantines',
      aim: 'Mille repas',
      effectiveOn: '2019-03-01',
    });
    const projectId = idOf(proposed, 'ProjectProposed', 'projectId');
    const engagement = { organisationId: ids['local'], projectId, effectiveOn: '2019-04-01' };
    const through = (organisation: string) => ({ ...engagement, throughPartyId: partyOf(ids[organisation] as string) });
    const pilot = `role=pilot; person=${ids['pilot']}`;
    expect(await command('engage-affiliate', through('b'), pilot, [422])).toMatchObject({ code: 'network-heads-only' });
    await command('engage-affiliate', through('a'));
    expect(await get(`/v1/alliances/${id}/projects/${projectId}`)).toMatchObject({
      affiliates: [{ name: 'Foyer du lac', through: { name: 'Réseau des foyers' } }],
    });
    expect(await get(`/v1/organisations/${ids['local']}`)).toMatchObject({
      affiliations: [{ id, project: { title: 'Cantines' } }],
    });
  });

  it('all views equal a rebuild from nothing, row by row', async () => {
    await service.close();
    const lived = await place.rows();
    await place.forgetViews();
    service = await place.start();
    await service.close();
    expect(await place.rows()).toEqual(lived);
  });
});
