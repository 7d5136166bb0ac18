import { TestApp } from '../testing/app.ts';

const id = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

describe('an item worded anew', () => {
  let api: TestApp;
  let url: string;
  beforeAll(async () => {
    api = await TestApp.start();
    ({ url } = await api.openAlliance());
  });
  afterAll(() => api.close());

  const errorsOf = async (body: object): Promise<string[]> => {
    const words = { sessionId: id, itemId: id, kind: 'decision', title: 'Budget', ...body };
    const answer = await api.post(`${url}/reword-item`, words, { ifMatch: '*' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    return answer.body.errors?.map(({ field, rule }: { field: string; rule: string }) => `${field} ${rule}`) ?? [];
  };

  it('takes what an item takes when it is put on the agenda, and what every command may say', async () =>
    expect(
      await errorsOf({
        ...{ matter: 'budget', text: 'Mille euros.', effectiveOn: '2018-11-01', visibility: 'public' },
        effect: { kind: 'enter-stage', gate: 'G1' },
        actions: [{ text: 'Préparer', partyId: id, due: '2018-12-01' }],
      }),
    ).toEqual([]));

  it.each([
    [{ title: ' ' }, '/title words'],
    [{ kind: 'vote' }, '/kind one-of'],
    [{ effect: { kind: 'gold' } }, '/effect kind'],
    [{ effect: { kind: 'enter-stage', gate: 'G1', colour: 'red' } }, '/effect/colour unknown-field'],
    [{ actions: [{ text: 'x', partyId: 'y', due: '2018-12-01' }] }, '/actions/0/partyId uuid'],
    [{ visibility: 'party' }, '/visibility one-of'],
    [{ sessionId: undefined }, '/sessionId required'],
    [{ colour: 'red' }, '/colour unknown-field'],
  ])('%j is refused with its field and rule', async (body, error) => expect(await errorsOf(body)).toContain(error));
});
