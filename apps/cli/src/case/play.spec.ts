import type { Answer, Client } from '../client/http.ts';
import { playCase } from './play.ts';
import { readCase } from './read.ts';

const text = `case: essai
title: Un essai
demonstration: true
sources: { ja: « Jurisassociations » }
organisations:
  a: { name: Association A, kind: association }
people:
  pilote-a: { function: Pilote de A (fictif) }
actors:
  pilote: { person: pilote-a, role: pilot, party: a }
story:
  - { do: open-alliance, as: { party: a }, on: 2012, source: ja, with: { organisationId: a } }
  - do: convene-session
    as: cp-1
    fictional: true
    with: { agenda: [ { title: A }, { id: point, title: B } ] }
  - { do: decide-item, with: { itemId: point }, refused: [R12] }
`;
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
interface Call {
  path: string;
  body: Record<string, unknown>;
  headers: Record<string, string>;
}

function service(answers: Record<string, (body: unknown) => Partial<Answer>>, pages: Record<string, object> = {}) {
  const calls: Call[] = [];
  const client: Client = {
    post: async (path, body, headers) => {
      calls.push({ path, body: body as Record<string, unknown>, headers });
      const key = Object.keys(answers).find((k) => path.endsWith(k));
      return { status: 200, etag: undefined, body: {}, ...(key === undefined ? {} : answers[key]!(body)) };
    },
    get: async (path) => {
      const page = pages[Object.keys(pages).find((p) => path.startsWith(p)) ?? ''];
      return { status: page === undefined ? 404 : 200, etag: undefined, body: page ?? {} };
    },
  };
  return { calls, client };
}
const recorded = (revision: number, ...ids: object[]) => ({
  status: 200,
  body: {
    allianceId: id(9),
    revision,
    recorded: ids.map((i, n) => ({ type: 'T', revision: revision - ids.length + 1 + n, ids: i })),
  },
});
const answers = {
  '/organisations': () => recorded(0, { organisationId: id(1) }),
  '/persons': () => recorded(0, { personId: id(2) }),
  '/alliances': () => recorded(2, { allianceId: id(9) }, { partyId: id(3) }),
  'convene-session': () => recorded(5, { sessionId: id(4) }, { itemId: id(5) }, { itemId: id(6) }),
  'decide-item': () => ({
    status: 422,
    body: { code: 'refused', refusals: [{ rule: 'R12', code: 'no-quorum', detail: '…' }] },
  }),
};

describe('playing a case', () => {
  it('tells how far it is in steps, as many as it counts in the end', async () => {
    const { client } = service(answers);
    const told: unknown[][] = [];
    const chapter = `${text}  - { chapter: Fin }\n`;
    const played = await playCase(readCase(chapter), { client, onProgress: (...at) => told.push(at) });
    expect(told).toEqual([
      [0, 3, 'a'],
      [0, 3, 'pilote-a'],
      [1, 3, 'open-alliance'],
      [2, 3, 'convene-session'],
      [3, 3, 'decide-item'],
      [3, 3, 'Fin'],
    ]);
    expect(played).toMatchObject({ steps: 3, chapters: 1 });
  });

  it('sends each step as its pilot would, with ids in place of names', async () => {
    const { calls, client } = service(answers);
    const played = await playCase(readCase(text), { client });
    expect(calls.map((c) => c.path)).toEqual([
      '/v1/organisations',
      '/v1/persons',
      '/v1/alliances',
      `/v1/alliances/${id(9)}/convene-session`,
      `/v1/alliances/${id(9)}/decide-item`,
    ]);
    expect(calls[2]?.body).toMatchObject({
      organisationId: id(1),
      demonstration: true,
      effectiveOn: '2012',
      provenance: { kind: 'recorded', source: '« Jurisassociations »' },
    });
    expect(calls[3]?.headers).toMatchObject({
      'if-match': '"2"',
      'alliage-actor': `role=pilot; person=${id(2)}; party=${id(3)}`,
    });
    expect(calls[3]?.body['provenance']).toEqual({ kind: 'fictional' });
    expect(calls[4]?.body).toMatchObject({ itemId: id(6) });
    expect(calls[4]?.headers).toMatchObject({ 'if-match': '"5"' });
    expect(played).toMatchObject({ allianceId: id(9), revision: 5, steps: 3 });
    expect(played.refusals.map((r) => r.line)).toEqual([17]);
  });

  it('uses the same idempotency keys when it is played again, and others under another name', async () => {
    const keys = async (run?: string) => {
      const { calls, client } = service(answers);
      await playCase(readCase(text), { client, ...(run === undefined ? {} : { run }) });
      return calls.slice(0, 4).map((c) => c.headers['idempotency-key']);
    };
    expect(await keys()).toEqual(await keys());
    expect(await keys('again')).not.toEqual(await keys());
  });

  it('stops at the line of a step that is refused unexpectedly', async () => {
    const { client } = service({ ...answers, 'convene-session': () => ({ status: 422, body: { detail: 'Non.' } }) });
    await expect(playCase(readCase(text), { client })).rejects.toMatchObject({
      line: 13,
      message: expect.stringContaining('Non.'),
    });
  });

  it('stops at a refusal that does not come', async () => {
    const { client } = service({ ...answers, 'decide-item': () => recorded(6) });
    await expect(playCase(readCase(text), { client })).rejects.toMatchObject({ line: 17 });
  });

  it('passes over refusals that an earlier run has already seen: the alliance has gone on since', async () => {
    const { client } = service({
      ...answers,
      'decide-item': () => ({ status: 412, body: { code: 'stale-revision' } }),
    });
    expect((await playCase(readCase(text), { client })).refusals).toEqual([]);
  });

  it('stops at a step that changes nothing', async () => {
    const { client } = service({ ...answers, 'convene-session': () => recorded(2) });
    await expect(playCase(readCase(text), { client })).rejects.toMatchObject({
      line: 13,
      message: expect.stringContaining('ne change rien'),
    });
  });

  it('sends again, under the same key, what met others writing', async () => {
    let times = 0;
    const busy = () =>
      (times += 1) === 1 ? { status: 409, body: {} } : recorded(5, { sessionId: id(4) }, { itemId: [id(5), id(6)] });
    const { calls, client } = service({ ...answers, 'convene-session': busy });
    await playCase(readCase(text), { client });
    const keys = calls.filter((c) => c.path.endsWith('convene-session')).map((c) => c.headers['idempotency-key']);
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
  });

  it('names the line of a label that is not known', async () => {
    const { client } = service(answers);
    await expect(playCase(readCase(text.replace('itemId: point', 'itemId: pont')), { client })).rejects.toMatchObject({
      line: 17,
      message: expect.stringContaining('pont'),
    });
  });

  it('plays nothing where a label is not known', async () => {
    const { calls, client } = service(answers);
    const slip = text.replace('itemId: point', 'itemId: pont');
    await expect(playCase(readCase(slip), { client })).rejects.toThrow(/pont/);
    expect(calls).toEqual([]);
  });

  it('says before the first step that a command side alone shows nothing of what the case waits for', async () => {
    const waiting = readCase(`${text}  - { await: take-parent-charter }\n`);
    const { calls, client } = service(answers, { '/v1/automations': {} });
    await expect(playCase(waiting, { client })).rejects.toMatchObject({
      line: text.split('\n').length,
      message: expect.stringContaining('une adresse qui mène aux deux moitiés'),
    });
    expect(calls).toEqual([]);
  });

  it('plays nothing where the service says that it has no such command', async () => {
    const paths = { '/v1/alliances': {}, '/v1/alliances/{allianceId}/convene-session': {} };
    const { calls, client } = service(answers, { '/docs-json': { paths } });
    await expect(playCase(readCase(text), { client })).rejects.toMatchObject({
      line: 17,
      message: expect.stringMatching(/^decide-item : pas inconnu · unknown step/),
    });
    expect(calls).toEqual([]);
  });

  it('names the line of `do` where the service has no such route', async () => {
    const spread = text.replace('  - do: convene-session\n    as: cp-1', '  - as: cp-1\n    do: convene-session');
    const { client } = service({
      ...answers,
      'convene-session': () => ({ status: 404, body: { code: 'not-found', detail: 'Cannot POST' } }),
    });
    await expect(playCase(readCase(spread), { client })).rejects.toMatchObject({
      line: 14,
      message: expect.stringContaining('pas inconnu · unknown step'),
    });
  });

  it.each([
    ['/effectiveOn', 16],
    ['/provenance/kind', 15],
    ['Alliage-Actor', 17],
    ['/agenda/0/title', 18],
    ['/nothing', 18],
    ['If-Match', 13],
  ])('an error about %s names line %i', async (field, line) => {
    const spread = text.replace('    fictional: true\n', '    fictional: true\n    on: 2018\n    by: pilote\n');
    const errors = [{ field, rule: 'x', detail: 'Non.' }];
    const { client } = service({
      ...answers,
      'convene-session': () => ({ status: 400, body: { detail: 'Non.', errors } }),
    });
    // A detail that is said already is not said again.
    await expect(playCase(readCase(spread), { client })).rejects.toMatchObject({
      line,
      message: 'convene-session: Non.',
    });
  });

  it('lets an actor act for a party only, and for none before it is there', async () => {
    const { calls, client } = service(answers);
    await playCase(readCase(text), { client });
    const acting = calls.filter((c) => c.path.startsWith('/v1/alliances')).map((c) => c.headers['alliage-actor']);
    const bare = `role=pilot; person=${id(2)}`;
    expect(acting).toEqual([bare, `${bare}; party=${id(3)}`, `${bare}; party=${id(3)}`]);
  });

  it('counts what was played, what was there already and what was refused: they add up', async () => {
    const counted = async (head: number | undefined, decide: Partial<Answer>) => {
      const items = [{ revision: head, metadata: { actor: { role: 'pilot' } } }];
      const pages: Record<string, object> =
        head === undefined ? {} : { '/v1/streams/': { revision: head, items, next: null } };
      const { client } = service({ ...answers, 'decide-item': () => decide }, pages);
      const { steps, played, alreadyThere, refusals, chapters } = await playCase(
        readCase(text.replace('story:', 'story:\n  - chapter: Un')),
        { client },
      );
      return [steps, played, alreadyThere, refusals.length, chapters];
    };
    const [refused, stale] = [answers['decide-item'](), { status: 412, body: { code: 'stale-revision' } }];
    expect(await counted(undefined, refused)).toEqual([3, 2, 0, 1, 1]);
    expect(await counted(2, refused)).toEqual([3, 2, 0, 1, 1]);
    expect(await counted(5, refused)).toEqual([3, 0, 2, 1, 1]);
    expect(await counted(7, stale)).toEqual([3, 0, 3, 0, 1]);
  });

  it('says once what refusal was expected and what came', async () => {
    const reason = { rule: 'R13', code: 'not-yours', detail: 'Pas à vous.' };
    const body = { code: 'not-yours', rule: 'R13', title: 'Refusé', detail: 'Pas à vous.', refusals: [reason, reason] };
    const { client } = service({ ...answers, 'decide-item': () => ({ status: 422, body }) });
    await expect(playCase(readCase(text), { client })).rejects.toMatchObject({
      line: 17,
      message:
        'decide-item: refus attendu · refusal expected: R12\n' +
        'venu · came (422): Refusé\n' +
        '  R13 not-yours: Pas à vous.',
    });
  });
});

describe('playing a case of several alliances and their network', () => {
  const several = `case: essai
title: Un essai
demonstration: true
sources: { ja: « Jurisassociations » }
organisations:
  a: { name: Association A, kind: association }
people:
  pilote-a: { function: Pilote de A (fictif) }
networks:
  labo: { name: Le labo, facilitatingOrganisationIds: [a], on: 2015, source: ja }
actors:
  pilote: { person: pilote-a, role: pilot, party: a }
story:
  - { do: name-facilitator, in: labo, with: { organisationId: a, personId: pilote-a } }
  - { do: open-alliance, as: { alliance: une, party: a }, with: { organisationId: a, networkId: labo } }
  - { do: open-alliance, as: { alliance: deux, party: a }, with: { organisationId: a } }
  - { do: word-purpose, in: une, with: { purpose: Ensemble } }
  - { do: word-purpose, with: { purpose: Aussi } }
  - { do: count-network-members, in: labo, with: { count: { value: 3, unit: membres } } }
`;
  let opened = 0;
  const fake = () =>
    service({
      ...answers,
      '/networks': () => ({
        body: { networkId: id(7), revision: 0, recorded: [{ type: 'T', revision: 0, ids: { networkId: id(7) } }] },
      }),
      '/alliances': () => {
        opened += 1;
        const made = recorded(2, { allianceId: id(10 + opened) }, { partyId: id(20 + opened) });
        return { ...made, body: { ...made.body, allianceId: id(10 + opened) } };
      },
      'word-purpose': () => recorded(3, {}),
      'name-facilitator': () => recorded(1, {}),
      'count-network-members': () => recorded(2, {}),
    });

  it('speaks to each where it is said, for the party of that alliance, at the revision that it has', async () => {
    opened = 0;
    const { calls, client } = fake();
    const played = await playCase(readCase(several), { client });
    expect(calls.find((c) => c.path === '/v1/networks')?.body).toEqual({
      ...{ name: 'Le labo', facilitatingOrganisationIds: [id(1)], demonstration: true, effectiveOn: '2015' },
      provenance: { kind: 'recorded', source: '« Jurisassociations »' },
    });
    const steps = calls.slice(3).map((c) => [c.path, c.headers['if-match'], c.headers['alliage-actor']]);
    const pilot = `role=pilot; person=${id(2)}`;
    expect(steps).toEqual([
      [`/v1/networks/${id(7)}/name-facilitator`, '"0"', pilot],
      ['/v1/alliances', undefined, pilot],
      ['/v1/alliances', undefined, pilot],
      [`/v1/alliances/${id(11)}/word-purpose`, '"2"', `${pilot}; party=${id(21)}`],
      [`/v1/alliances/${id(12)}/word-purpose`, '"2"', `${pilot}; party=${id(22)}`],
      [`/v1/networks/${id(7)}/count-network-members`, '"1"', pilot],
    ]);
    expect(played.alliances.map((one) => [one.id, one.revision])).toEqual([
      [id(11), 3],
      [id(12), 3],
    ]);
    expect([played.allianceId, played.events, played.networks[0]?.revision]).toEqual([id(11), 8, 2]);
  });

  it('asks of which network a network’s step is, before anything is played', async () => {
    const docs = { '/docs-json': { paths: { '/v1/networks/{networkId}/name-facilitator': {} } } };
    const { calls, client } = service(answers, docs);
    const error: unknown = await playCase(readCase(several.replace('in: labo, ', '')), { client }).catch((e) => e);
    const all = (error as AggregateError).errors as Error[];
    expect(all.map((e) => e.message).join()).toMatch(/concerne un réseau/);
    expect(calls).toEqual([]);
  });
});
