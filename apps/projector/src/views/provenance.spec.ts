import { createdIds } from '@alliage/events';
import { happened, heldIds, heldStory, id, small, type Happened } from '@alliage/projections/testing';
import { TestApp } from '../testing/app.ts';

type Json = Readonly<Record<string, unknown>>;
const here = small.alliance;
const url = `/v1/alliances/${small.allianceId}`;
const more: Happened[] = [
  happened(here, 'AsymmetryNoted', { asymmetryId: id(801), words: 'L’une est dix fois plus grande.' }),
  happened(here, 'TieDeclared', { tieId: id(802), partyId: small.first, otherPartyId: small.second, tie: 'funds' }),
  happened(here, 'FeasibilityStudyStarted', { studyId: id(803), question: 'Combien de jardins ?' }),
  happened(here, 'PredecessorNamed', { text: 'Un comité de pilotage', from: '2008', until: '2010' }),
  happened(here, 'PartyProfileShared', { partyId: small.first, version: 9, wants: 'Des jardins' }),
];
const fictional = { kind: 'fictional' } as const;
const story = [...heldStory, ...more].map((one) =>
  one.stream === here ? { ...one, provenance: fictional } : one,
) as Happened[];
const made = new Set(story.flatMap(({ type, data }) => Object.values(createdIds(type, data)).flat()));
const ofDirectory = ['personId', 'organisationId', 'networkId'];

/** Every object of an answer with an id of its own that an entry of the alliance made. */
function* things(value: unknown, path = ''): Generator<[path: string, thing: Json]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) yield* things(member, `${path}/${name}`);
  const ids = Object.entries(value).filter(([name]) => name === 'id' || name.endsWith('Id'));
  const [name, own] = ids.find(([one]) => one === 'id') ?? ids[0] ?? ['', ''];
  if (!Array.isArray(value) && !ofDirectory.includes(name) && made.has(own as string)) yield [path, value as Json];
}

describe('R30: where a thing comes from', () => {
  let api: TestApp;
  afterEach(() => api.close());

  /** The address of every view of an alliance, of each party, session, decision… that the story has. */
  const everyView = async (): Promise<string[]> => {
    const { paths } = (await api.get('/docs-json')).body as { paths: Record<string, { get?: { parameters: Json[] } }> };
    const values: Record<string, readonly string[]> = {
      ...{
        partyId: [small.first, small.second],
        sessionId: [heldIds.session],
        bodyId: [heldIds.political, heldIds.team],
      },
      ...{ projectId: [id(131)], gate: ['next', 'G1'], version: ['1'] },
      decisionId: story.flatMap(({ data }) => ('decisionId' in data ? [String(data.decisionId)] : [])),
      proposalId: story.flatMap(({ data }) => ('proposalId' in data ? [String(data.proposalId)] : [])),
    };
    return Object.entries(paths)
      .filter(([path, { get }]) => path.includes('{allianceId}') && get?.parameters.some(({ name }) => name === 'asOf'))
      .flatMap(([path]) => {
        const open = path.replace('/v1/alliances/{allianceId}', url);
        const [, name] = /\{(\w+)\}/.exec(open) ?? [];
        return name === undefined ? [open] : (values[name] ?? []).map((value) => open.replace(`{${name}}`, value));
      });
  };

  it('a demonstration says beside every thing, in every view, that it is fictional', async () => {
    api = await TestApp.start(story);
    const seen = new Set<string>();
    const bare: string[] = [];
    for (const view of await everyView()) {
      for (const path of [view, `${view}?effectiveAt=2026-01-01`]) {
        const { status, body } = await api.get(path);
        if (status === 404) continue;
        expect([path, status]).toEqual([path, 200]);
        for (const [at, thing] of things(body)) {
          seen.add(view.slice(url.length).split('/')[1] ?? '');
          if ((thing['provenance'] as Json | undefined)?.['kind'] !== 'fictional') bare.push(`${path} ${at}`);
        }
      }
    }
    expect(bare).toEqual([]);
    expect([...seen]).toEqual(
      expect.arrayContaining(['', 'circle', 'feasibility', 'conditions', 'projects', 'sessions', 'bodies', 'parties']),
    );
  });

  it('what has no id of its own says so as well', async () => {
    api = await TestApp.start(story);
    const [overview, party] = [(await api.get(url)).body, (await api.get(`${url}/parties/${small.first}`)).body];
    expect(overview).toMatchObject({
      ...{ purpose: { provenance: fictional }, provenance: fictional, study: { provenance: fictional } },
      predecessors: [{ when: 'de 2008 à 2010', provenance: fictional }],
    });
    expect(party).toMatchObject({ profile: { version: 9, provenance: fictional } });
  });

  it('a source stands beside what it tells; beside what was just recorded, nothing', async () => {
    const reported = { kind: 'reported', source: 'Un article' } as const;
    const [asymmetry, ...others] = more;
    api = await TestApp.start([...heldStory, { ...asymmetry!, provenance: reported }, ...others]);
    const { body } = await api.get(`${url}/circle`);
    expect(body.asymmetries).toMatchObject([{ asymmetryId: id(801), provenance: reported }]);
    expect(JSON.stringify((await api.get(`${url}/feasibility`)).body)).not.toContain('provenance');
    expect((await api.get(url)).body).not.toHaveProperty('provenance');
  });

  it('R32: what a party keeps to itself is in no row', async () => {
    const secret = { kind: 'recorded', source: 'Notre conseil' } as const;
    const hidden = { ...more[0]!, provenance: secret, visibility: 'party' as const };
    api = await TestApp.start([...heldStory, hidden]);
    const rows = await api.views.ask((db) => db.selectFrom('provenance_made').selectAll().execute());
    expect(rows).toEqual([]);
  });
});
