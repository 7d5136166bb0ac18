import { randomUUID } from 'node:crypto';
import { actor, TestApp } from '../testing/app.ts';

describe('a session, through HTTP', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start();
  });
  afterAll(() => api.close());

  /** An alliance of two, at its round table. */
  const two = async () => {
    const { url } = await api.openAlliance({ effectiveOn: '2024-01-08' });
    const post = (command: string, body: object, as?: string) =>
      api.post(`${url}/${command}`, body, { ifMatch: '*', ...(as === undefined ? {} : { actor: as }) });
    const start = { effectiveOn: '2024-01-15' };
    const { organisationId } = (await api.post('/v1/organisations', { name: 'Réseau B', kind: 'association' })).body;
    const { personId } = (await api.post('/v1/persons', { name: 'Président (fictif)', function: 'président' })).body;
    const invited = await post('invite-party', { organisationId, role: 'ally', ...start });
    const { invitationId } = invited.body.recorded[0].ids;
    await post('accept-invitation', { invitationId, ...start }, actor('representative', personId));
    const allianceId = url.split('/')[3] as string;
    const stream = await api.stream(`alliance-${allianceId}`);
    const seats = stream.filter((e) => e.type === 'RepresentativeNamed').map((e) => e.data['mandateId'] as string);
    return { post, allianceId, seats };
  };
  const ids = (answer: { body: { recorded: { type: string; ids: Record<string, string> }[] } }, type: string) =>
    answer.body.recorded.find((event) => event.type === type)?.ids ?? {};

  it('is convened with its agenda, attended, opened, voted, closed, and leaves minutes', async () => {
    const { post, allianceId, seats } = await two();
    const convened = await post('convene-session', {
      bodyId: allianceId,
      startsAt: '2024-06-12T14:30',
      effectiveOn: '2024-06-01',
      agenda: [
        { kind: 'information', title: 'Tour d’horizon' },
        { kind: 'decision', title: 'Budget', text: 'Nous réservons 1 000 €.', matter: 'budget' },
      ],
    });
    expect([convened.status, convened.body.recorded.map((e: { type: string }) => e.type)]).toEqual([
      200,
      ['SessionConvened', 'AgendaItemAdded', 'AgendaItemAdded'],
    ]);
    const { sessionId } = ids(convened, 'SessionConvened') as { sessionId: string };
    const itemId = convened.body.recorded[2].ids.itemId as string;
    const on = { effectiveOn: '12 juin 2024' };
    const attendance = seats.map((mandateId) => ({ mandateId, presence: 'present' }));
    expect((await post('record-attendance', { sessionId, attendance, ...on })).status).toBe(200);
    expect((await post('open-session', { sessionId, ...on })).status).toBe(200);
    expect((await post('record-voices', { itemId, everyoneElse: 'for', ...on })).status).toBe(200);
    const decided = await post('decide-item', { itemId, ...on });
    expect(decided.body.recorded[0].type).toBe('DecisionTaken');
    const closed = await post('close-session', { sessionId, ...on });
    expect(closed.body.recorded.map((e: { type: string }) => e.type)).toEqual([
      'SessionClosed',
      'AgendaItemCarriedOver',
      'MinutesDrafted',
    ]);
    expect((await post('send-board-note', { sessionId, words: 'Merci.' })).status).toBe(200);
    expect((await post('approve-minutes', { sessionId })).status).toBe(200);
    expect((await post('publish-minutes', { sessionId, openness: 'public' })).status).toBe(200);
  });

  it('refuses an effect of no kind, and names the field of what is not there', async () => {
    const { post, allianceId } = await two();
    const put = (effect: object) =>
      post('convene-session', {
        bodyId: allianceId,
        startsAt: '2024-06-12T14:30',
        agenda: [{ kind: 'decision', title: 'T', text: 'x', effect }],
      });
    const none = await put({ kind: 'nothing' });
    expect([none.status, none.body.errors[0].field]).toEqual([400, '/agenda/0/effect']);
    const unknown = await put({ kind: 'exclude-party', partyId: randomUUID(), reason: 'x' });
    expect([unknown.status, unknown.body.refusals[0].field]).toEqual([422, '/agenda/0/effect/partyId']);
    const wrong = await put({ kind: 'enter-stage', gate: 'G9' });
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([400, '/agenda/0/effect/gate']);
  });

  it('R10: a session on short notice says so, and asks for everybody', async () => {
    const { post, allianceId, seats } = await two();
    const words = { bodyId: allianceId, startsAt: '2024-06-03T14:30', effectiveOn: '2024-06-01' };
    const agenda = [{ kind: 'decision', title: 'Budget', text: 'x', matter: 'budget' }];
    const convened = await post('convene-session', { ...words, agenda });
    const { sessionId } = ids(convened, 'SessionConvened') as { sessionId: string };
    const attendance = [{ mandateId: seats[0], presence: 'present' }];
    await post('record-attendance', { sessionId, attendance });
    const opened = await post('open-session', { sessionId });
    expect(opened.status).toBe(200);
    const [event] = (await api.stream(`alliance-${allianceId}`)).filter((e) => e.type === 'SessionOpened');
    expect(event?.data).toMatchObject({ contestable: true, quorum: { reached: false } });
  });
});
