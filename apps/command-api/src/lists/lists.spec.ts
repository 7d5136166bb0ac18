import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { actor, TestApp, type Sent } from '../testing/app.ts';
import { nastyTexts, nastyValues } from '../testing/nasty-bodies.ts';

describe('a list in CSV, through HTTP', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start();
  });
  afterAll(() => api.close());

  const send = (url: string, csv: string | Buffer, sent: Sent = {}) =>
    api.post(url, csv as string, {
      ifMatch: '*',
      ...sent,
      headers: { 'content-type': 'text/csv; charset=utf-8', ...sent.headers },
    });
  const organisation = async (more: object = {}) =>
    (await api.post('/v1/organisations', { name: 'Réseau B', kind: 'association', ...more })).body
      .organisationId as string;
  const person = async () => (await api.post('/v1/persons', { name: 'Jardinier (fictif)' })).body.personId as string;
  const faults = (errors: { line?: number; column?: string; rule: string }[]) =>
    errors.map(({ line, column, rule }) => [line, column, rule]);
  const joined = async (url: string, organisationId: string) => {
    const invited = await api.post(`${url}/invite-party`, { organisationId, role: 'ally' }, { ifMatch: '*' });
    const { invitationId } = invited.body.recorded[0].ids;
    const representative = { ifMatch: '*', actor: actor('representative', randomUUID()) };
    const answer = await api.post(`${url}/accept-invitation`, { invitationId }, representative);
    return answer.body.recorded[0].ids.partyId as string;
  };
  const firstParty = async (url: string) => {
    const events = await api.stream(url.replace('/v1/alliances/', 'alliance-'));
    return (events.find(({ type }) => type === 'PartyJoined')?.data as { partyId: string }).partyId;
  };

  it('as French Excel writes it enters parties, with where the list comes from beside it', async () => {
    const { url } = await api.openAlliance();
    const ids = [await organisation(), await organisation()];
    const csv = `\uFEFFOrganisation;Rôle\r\n${ids[0]};soutien\r\n\r\n${ids[1]};Observatrice\r\n`;
    const source = encodeURIComponent('Tableur du secrétariat');
    const { status, body } = await send(`${url}/enter-parties?source=${source}&visibility=network`, csv);
    expect([status, body.recorded.length]).toEqual([200, 2]);
    const events = (await api.stream(url.replace('/v1/alliances/', 'alliance-'))).slice(-2);
    expect(events.map(({ data }) => (data as { role: string }).role)).toEqual(['supporter', 'observer']);
    expect(events[0]?.metadata).toMatchObject({
      provenance: { kind: 'recorded', source: 'Tableur du secrétariat' },
      visibility: 'network',
    });
  });

  it('enters invitations, members, pledges and affiliates', async () => {
    const { url } = await api.openAlliance();
    const head = await organisation({ networkHead: true });
    const through = await joined(url, head);
    const partyId = await firstParty(url);
    const invited = await send(
      `${url}/invite-parties`,
      `organisation,role,words\n${await organisation()},allié,"Venez,\ndonc"`,
    );
    expect([invited.status, invited.body.recorded[0].type]).toEqual([200, 'PartyInvited']);
    const pledges = `Organisation;Pour;Montant;Temps;Bénévole\n${partyId};coordination;1 250,50;;\n${partyId};coordination;;2 h 30;oui\n`;
    const pledged = await send(`${url}/pledge-contributions`, pledges);
    expect([pledged.status, pledged.body.recorded.length]).toEqual([200, 2]);
    const body = await api.post(`${url}/constitute-committee`, { kind: 'political' }, { ifMatch: '*' });
    const { bodyId } = body.body.recorded[0].ids;
    const members = `Allié;Personne;Qualités\n${partyId};${await person()};"directeur, administrateur"\n`;
    const appointed = await send(`${url}/appoint-members?bodyId=${bodyId}`, members);
    expect([appointed.status, appointed.body.recorded[0].type]).toEqual([200, 'MemberAppointed']);
    const proposed = await api.post(`${url}/propose-project`, { title: 'Jardins', aim: 'x' }, { ifMatch: '*' });
    const { projectId } = proposed.body.recorded[0].ids;
    const affiliates = `Adhérent;Tête de réseau;Chantier\n${await organisation()};${through};${projectId}\n`;
    const engaged = await send(`${url}/engage-affiliates`, affiliates);
    expect([engaged.status, engaged.body.recorded[0].type]).toEqual([200, 'AffiliateEngaged']);
  });

  it('is taken whole or not at all: every faulty row is named, with its line and its column', async () => {
    const { url, organisationId } = await api.openAlliance();
    const before = (await api.events()).length;
    const unreadable = await send(
      `${url}/enter-parties`,
      `Organisation;Rôle;Ville\nFoyers;chef;Lyon\n${organisationId};;Lyon\n`,
    );
    expect([unreadable.status, unreadable.body.code]).toEqual([400, 'invalid-request']);
    expect(faults(unreadable.body.errors)).toEqual([
      [1, 'Ville', 'unknown-column'],
      [2, 'Organisation', 'uuid'],
      [2, 'Rôle', 'one-of'],
      [3, 'Rôle', 'required'],
    ]);
    expect(unreadable.body.detail).toMatch(/^Ligne 1, « Ville » : .*\nLigne 2, « Organisation » : /);
    const refused = await send(
      `${url}/enter-parties`,
      `Rôle;Organisation\nallié;${randomUUID()}\n\nsoutien;${await organisation()}\nsoutien;${organisationId}\nallié;${await organisation()}\n`,
      { language: 'en' },
    );
    expect([refused.status, refused.body.refusals]).toMatchObject([
      422,
      [
        { line: 2, column: 'Organisation', code: 'organisation-unknown', field: '/parties/0/organisationId' },
        { line: 5, column: 'Organisation', code: 'already-party' },
        { line: 6, column: 'Rôle', code: 'allies-join-by-invitation' },
      ],
    ]);
    expect(refused.body.detail).toMatch(/^Line 2, "Organisation": /);
    // Two organisations were registered meanwhile; nothing else.
    expect((await api.events()).length - before).toBe(2);
  });

  it('says where a text stands that cannot be kept', async () => {
    const { url } = await api.openAlliance();
    const words = (text: string) =>
      send(`${url}/invite-parties`, `Organisation;Rôle;Mots\n\n${randomUUID()};allié;"${text}"\n`);
    for (const text of ['x\u0007y', 'x'.repeat(4_001)]) {
      const { status, body } = await words(text);
      expect([status, body.errors[0]]).toMatchObject([400, { line: 3, column: 'Mots', field: '/invitations/0/words' }]);
    }
  });

  it('takes five hundred rows, as many as an append takes events, and not one more', async () => {
    const { url } = await api.openAlliance();
    const partyId = await firstParty(url);
    const rows = (n: number) =>
      `Organisation;Pour;Montant;Mots\n${Array.from({ length: n }, (_, i) => `${partyId};coordination;${i + 1};Ligne ${i}\n`).join('')}`;
    const tooMany = await send(`${url}/pledge-contributions`, rows(501));
    expect([tooMany.status, tooMany.body.errors]).toMatchObject([400, [{ line: 502, rule: 'too-many-rows' }]]);
    const all = await send(`${url}/pledge-contributions`, rows(500));
    expect([all.status, all.body.recorded.length]).toEqual([200, 500]);
  });

  it('takes five hundred organisations, each looked up', async () => {
    const { url } = await api.openAlliance();
    const ids = [];
    for (let i = 0; i < 500; i += 1) ids.push(await organisation({ name: `Réseau ${i}` }));
    const rows = ids.map((id) => `${id};observateur\n`).join('');
    const { status, body } = await send(`${url}/enter-parties`, `Organisation;Rôle\n${rows}`);
    expect([status, body.recorded?.length]).toEqual([200, 500]);
    const last = (await api.stream(url.replace('/v1/alliances/', 'alliance-'))).at(-1);
    expect(last?.metadata.basedOn).toEqual([{ stream: `organisation-${ids.at(-1)}`, revision: 0 }]);
  });

  it('names all five hundred rows that a rule refuses', async () => {
    const { url } = await api.openAlliance();
    const rows = Array.from({ length: 500 }, () => `${randomUUID()};soutien\n`).join('');
    const { status, body } = await send(`${url}/enter-parties`, `Organisation;Rôle\n${rows}`);
    expect([status, body.refusals.length, body.refusals.at(-1).line]).toEqual([422, 500, 501]);
    expect(body.detail.split('\n')).toHaveLength(11);
  });

  it('sent again under its key has one effect; another list under that key is refused', async () => {
    const { url } = await api.openAlliance();
    const key = randomUUID();
    const csv = `Organisation;Rôle\n${await organisation()};soutien\n`;
    const first = await send(`${url}/enter-parties`, csv, { key });
    const again = await send(`${url}/enter-parties`, csv, { key });
    expect([again.status, again.body]).toEqual([200, first.body]);
    for (const [at, other] of [
      [`${url}/enter-parties`, csv.replace('soutien', 'supporter')],
      [`${url}/enter-parties?source=x`, csv],
    ] as const)
      expect((await send(at, other, { key })).body.code).toBe('idempotency-key-reused');
  });

  it('in windows-1252, where Content-Type says so', async () => {
    const { url } = await api.openAlliance();
    const csv = Buffer.from(`Organisation;Rôle\n${await organisation()};soutien\n`, 'latin1');
    expect(faults((await send(`${url}/enter-parties`, csv)).body.errors)).toEqual([[1, undefined, 'not-utf-8']]);
    const said = { headers: { 'content-type': 'text/csv;charset="windows-1252"' } };
    expect((await send(`${url}/enter-parties`, csv, said)).status).toBe(200);
  });

  it('is for lists alone: any other route takes JSON (415), and no route is one that is not there (404)', async () => {
    const { url } = await api.openAlliance();
    const answers = await Promise.all(
      ['rename-alliance', 'enter-party', 'enter-nothing'].map((name) => send(`${url}/${name}`, 'a\nb')),
    );
    expect(answers.map(({ status }) => status)).toEqual([415, 415, 404]);
    expect((await send('/v1/organisations', 'a\nb', {})).status).toBe(415);
  });

  it('whatever it holds, is the caller’s problem and says where', async () => {
    const { url, organisationId } = await api.openAlliance();
    const texts = [...nastyTexts, ...nastyValues.map(String)];
    const wrong: unknown[] = [];
    const cell = fc.constantFrom(
      ...texts.filter((text) => text.length < 5_000),
      'Organisation',
      'Rôle',
      organisationId,
      'soutien',
    );
    const rows = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(';', ','),
        fc.constantFrom('', '?source=x&source=y', '?__proto__=1', '?parties=1'),
        async (table, separator, query) => {
          const csv = table.map((cells) => cells.join(separator)).join('\n');
          const { status, body } = await send(`${url}/enter-parties${query}`, csv);
          const named =
            status === 400 ? body.errors?.length > 0 : status === 422 ? body.refusals?.length > 0 : status === 200;
          if (!named) wrong.push([csv, query, status, body]);
        },
      ),
      { numRuns: 300 },
    );
    expect(wrong).toEqual([]);
  });

  it('is shown in the documentation: columns, an example that reads, and what goes into the address', async () => {
    const document = (await api.app.inject('/docs-json')).json();
    const { url } = await api.openAlliance();
    const paths = Object.entries<{
      post?: { requestBody: { content: object }; parameters: { name: string; in: string }[] };
    }>(document.paths);
    const takers = paths.flatMap(([path, { post }]) => {
      const content = post?.requestBody?.content as
        Record<string, { examples: { liste: { value: string } } }> | undefined;
      return content?.['text/csv'] ? [{ path, post: post!, csv: content['text/csv'].examples.liste.value }] : [];
    });
    expect(takers.map(({ path }) => path.split('/').at(-1)).sort()).toEqual([
      'appoint-members',
      'engage-affiliates',
      'enter-parties',
      'invite-parties',
      'pledge-contributions',
    ]);
    for (const { path, post, csv } of takers) {
      const beside = path.endsWith('appoint-members') ? `?bodyId=${randomUUID()}` : '';
      expect(post.parameters.filter((one) => one.in === 'query').length).toBeGreaterThan(4);
      const { status } = await send(path.replace('/v1/alliances/{allianceId}', url) + beside, csv);
      expect([path, status]).toEqual([path, 422]);
    }
    expect(JSON.stringify(document)).not.toContain('x-takes-csv');
  });
});
