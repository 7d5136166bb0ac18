import { randomUUID } from 'node:crypto';
import { actor, TestApp } from '../testing/app.ts';

const evidence = { document: 'Bulletin signé', date: '2020', signatory: 'Présidence' };

describe('acts on evidence, through HTTP (R41)', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start();
  });
  afterAll(() => api.close());

  /** An alliance with an invitation as supporter that waits for its answer; the paper's day is after both. */
  async function invited() {
    const { url } = await api.openAlliance();
    const organisation = await api.post('/v1/organisations', { name: 'Muséum B', kind: 'public-body' });
    const { body } = await api.post(
      `${url}/invite-party`,
      { organisationId: organisation.body.organisationId, role: 'supporter' },
      { ifMatch: '*' },
    );
    return { url, invitationId: body.recorded[0].ids.invitationId as string };
  }
  const today = () => new Date().toISOString().slice(0, 10);

  it('R41: a pilot records a joining; its party contests it by the event’s id, nobody else does', async () => {
    const { url, invitationId } = await invited();
    const words = { invitationId, evidence: { ...evidence, date: today() } };
    const joined = await api.post(`${url}/accept-invitation`, words, { ifMatch: '*' });
    expect([joined.status, joined.body.recorded[0].type]).toEqual([200, 'PartyJoined']);
    const { partyId } = joined.body.recorded[0].ids;
    const pilot = randomUUID();
    const stream = await api.stream(url.replace('/v1/alliances/', 'alliance-'));
    const { id: eventId, data } = stream.findLast(({ type }) => type === 'PartyJoined')!;
    expect(data).toMatchObject({ partyId, onEvidence: words.evidence });
    const contest = (role: string, id = eventId) =>
      api.post(`${url}/contest-evidence`, { eventId: id, reason: 'Pas signé' }, { ifMatch: '*', actor: role });
    const other = await contest(`${actor('pilot', pilot)}; party=${partyId}`);
    expect([other.status, other.body.code, other.body.rule]).toEqual([422, 'contested-by-its-party', 'R41']);
    const wrong = await contest(actor('pilot'), randomUUID());
    expect([wrong.status, wrong.body.code]).toEqual([422, 'not-on-evidence']);
  });

  it.each(['document', 'date', 'signatory'])('R41: a paper without its %s is refused, by its place', async (field) => {
    const { url, invitationId } = await invited();
    const { [field as 'date']: _, ...paper } = evidence;
    const sent = await api.post(`${url}/accept-invitation`, { invitationId, evidence: paper }, { ifMatch: '*' });
    expect([sent.status, sent.body.errors[0].field]).toEqual([400, `/evidence/${field}`]);
  });

  it('R41: an assessment takes no evidence', async () => {
    const { url } = await api.openAlliance();
    const sent = await api.post(`${url}/seal-assessment`, { partyId: randomUUID(), evidence }, { ifMatch: '*' });
    expect([sent.status, sent.body.errors[0].field]).toEqual([400, '/evidence']);
  });
});
