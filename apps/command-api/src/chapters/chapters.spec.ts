import { randomUUID } from 'node:crypto';
import { actor, TestApp } from '../testing/app.ts';

const reported = { effectiveOn: '2019', provenance: { kind: 'reported', source: 'Un récit' } };
const asRepresentative = (person = randomUUID()) => ({ actor: actor('representative', person) });

describe('a chapter and its parent, through HTTP', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start();
  });
  afterAll(() => api.close());

  /** A parent that a source tells of: its charter of 2014, and one chapter of 2019. */
  async function parentWithChapter() {
    const parent = await api.openAlliance({
      demonstration: false,
      effectiveOn: '2014',
      provenance: reported.provenance,
    });
    const told = (name: string, body: object) =>
      api.post(`${parent.url}/${name}`, { ...reported, ...body }, { ifMatch: '*' });
    await told('report-charter', { vision: 'Agir ensemble', effectiveOn: '2014' });
    const { recorded } = (await told('report-chapter', { territory: { name: 'Occitanie' } })).body;
    return { ...parent, parentId: parent.body.allianceId as string, chapterId: recorded[0].ids.chapterId as string };
  }
  const openChapter = (parentId: string, chapterId: string, key: string = randomUUID()) =>
    api.openAlliance(
      {
        name: 'En Occitanie',
        demonstration: false,
        effectiveOn: '2019',
        provenance: reported.provenance,
        parentId,
        chapterId,
      },
      { ...asRepresentative(), key },
    );

  it('section 7: is opened under the id that its parent gave it, on what the parent’s stream says', async () => {
    const { parentId, chapterId } = await parentWithChapter();
    const opened = await openChapter(parentId, chapterId);
    expect([opened.status, opened.body.allianceId]).toEqual([201, chapterId]);
    expect(opened.headers['location']).toBe(`/v1/alliances/${chapterId}`);
    const [first] = await api.stream(`alliance-${chapterId}`);
    expect(first?.data).toMatchObject({ allianceId: chapterId, parentId, territories: [{ name: 'Occitanie' }] });
    expect(first?.metadata.basedOn).toContainEqual({ stream: `alliance-${parentId}`, revision: 6 });
  });

  it('is opened once, whoever asks again', async () => {
    const { parentId, chapterId } = await parentWithChapter();
    await openChapter(parentId, chapterId);
    const again = await openChapter(parentId, chapterId);
    expect([again.status, again.body.code]).toEqual([422, 'already-open']);
  });

  it('is refused under a parent that has not opened it; no stream of another kind comes of it', async () => {
    const { parentId } = await parentWithChapter();
    const other = await openChapter(parentId, randomUUID());
    expect([other.status, other.body.code, other.body.refusals[0].field]).toEqual([
      422,
      'chapter-not-opened-by-parent',
      '/chapterId',
    ]);
    const nobody = await openChapter(randomUUID(), randomUUID());
    expect([nobody.status, nobody.body.code]).toEqual([422, 'parent-unknown']);
  });

  it('takes the parent’s charter from the parent’s stream, not from what is sent', async () => {
    const { parentId, chapterId } = await parentWithChapter();
    const { url } = await openChapter(parentId, chapterId);
    const take = () => api.post(`${url}/take-parent-charter`, {}, { ifMatch: '*', actor: actor('automation') });
    expect((await take()).body.recorded.map((e: { type: string }) => e.type)).toEqual(['ParentCharterTaken']);
    expect((await take()).body.recorded).toEqual([]);
    const taken = (await api.stream(`alliance-${chapterId}`)).at(-1);
    const told = (await api.stream(`alliance-${parentId}`)).find((e) => e.type === 'CharterReported');
    expect(taken).toMatchObject({
      data: {
        parent: { allianceId: parentId, revision: told?.revision, version: 1 },
        digest: (told?.data as { digest: string }).digest,
      },
      metadata: {
        effectiveOn: '2019',
        basedOn: expect.arrayContaining([expect.objectContaining({ stream: `alliance-${parentId}` })]),
      },
    });
    const forged = await api.post(
      `${url}/take-parent-charter`,
      { rules: {} },
      { ifMatch: '*', actor: actor('automation') },
    );
    expect(forged.status).toBe(400);
  });
});
