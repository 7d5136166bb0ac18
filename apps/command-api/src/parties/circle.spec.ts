import { randomUUID } from 'node:crypto';
import { actor, TestApp } from '../testing/app.ts';

describe('the circle, through HTTP', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start();
  });
  afterAll(() => api.close());

  const organisation = async (more: object = {}) =>
    (await api.post('/v1/organisations', { name: 'Réseau B', kind: 'association', ...more })).body.organisationId;
  const invite = async (url: string, organisationId: string) =>
    (await api.post(`${url}/invite-party`, { organisationId, role: 'ally' }, { ifMatch: '*' })).body.recorded[0].ids
      .invitationId;
  const accept = (url: string, invitationId: string, sent: object = {}) =>
    api.post(
      `${url}/accept-invitation`,
      { invitationId },
      { ifMatch: '*', actor: actor('representative', randomUUID()), ...sent },
    );

  it('is joined by whoever accepts the invitation, who then withdraws by the id that the answer gave', async () => {
    const { url } = await api.openAlliance();
    const invitationId = await invite(url, await organisation());
    const representative = randomUUID();
    const joined = await accept(url, invitationId, { actor: actor('representative', representative) });
    expect(joined.status).toBe(200);
    const { partyId } = joined.body.recorded[0].ids;
    const withdraw = (role: string) =>
      api.post(`${url}/announce-withdrawal`, { partyId }, { ifMatch: '*', actor: role });
    const pilot = await withdraw(actor('pilot'));
    expect([pilot.status, pilot.body.code, pilot.body.rule]).toEqual([422, 'only-its-representative', 'R36']);
    const itself = await withdraw(`${actor('representative', representative)}; party=${partyId}`);
    expect(itself.status).toBe(200);
  });

  it('R9: a part of an ally’s organisation joins without a voice of its own', async () => {
    const { url, organisationId } = await api.openAlliance();
    const part = await organisation({ name: 'Fédération A, Sud', partOf: organisationId });
    await accept(url, await invite(url, part));
    const joined = (await api.stream(url.replace('/v1/alliances/', 'alliance-'))).filter(
      (e) => e.type === 'PartyJoined',
    );
    const [first, second] = joined.map((e) => e.data as { partyId: string; sharesVoiceWith?: string });
    expect([first?.sharesVoiceWith, second?.sharesVoiceWith]).toEqual([undefined, first?.partyId]);
  });

  it('takes a list whole or not at all, and names the row at fault', async () => {
    const { url, organisationId } = await api.openAlliance();
    const list = [await organisation(), organisationId].map((one) => ({ organisationId: one, role: 'supporter' }));
    const { status, body } = await api.post(`${url}/enter-parties`, { parties: list }, { ifMatch: '*' });
    expect([status, body.code, body.refusals[0].field]).toEqual([422, 'already-party', '/parties/1/organisationId']);
  });
});
