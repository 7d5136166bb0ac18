import { TestApp } from '../testing/app.ts';

/** R31: a correction is held to what a first entry is held to. */
describe('a value that puts an entry right', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start();
  });
  afterAll(() => api.close());

  const correct = async (path: string, becomes: unknown) => {
    const { url, body } = await api.openAlliance();
    const { id: eventId } = (body.recorded as { id: string; type: string }[]).find(
      ({ type }) => type === 'AllianceInitiated',
    )!;
    return api.post(`${url}/correct-entry`, { eventId, path, becomes, reason: 'Relu.' }, { ifMatch: '*' });
  };

  it.each([' ', '\u200b\u00a0', ['Climat', ' '], { words: ' ' }])('is not blank: %j', async (becomes) => {
    const { status, body } = await correct('/name', becomes);
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ field: '/becomes', rule: 'value' })]]);
  });

  it('is no seal: nobody makes words look erased', async () => {
    const { status, body } = await correct('/name', { $sealed: { key: 'a', nonce: 'b', text: 'c' } });
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ field: '/becomes', rule: 'value' })]]);
  });

  it('of a list has its place in it', async () => {
    expect(await correct('/themes/0', { name: 'Climat' })).toMatchObject({ status: 200 });
    const lost = await correct('/themes/4294967295', { name: 'Climat' });
    expect([lost.status, lost.body.code]).toEqual([422, 'value-does-not-fit']);
  });
});
