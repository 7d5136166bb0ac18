import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { httpClient, playCase, readCase, type Client, type Played } from '@alliage/cli';
import { newPlace, type Service } from './testing/place.ts';
import type { Json } from './testing/running.ts';

const caseOf = (name: string) =>
  readCase(readFileSync(join(import.meta.dirname, `../../../cases/${name}.yaml`), 'utf8'));

/** A facilitator of many alliances: as its accounts alone allow, and as a demonstration. */
describe('the Labo des partenariats de l’Isère, played over HTTP', () => {
  const place = newPlace();
  let service: Service;
  let told: Played;
  let shown: Played;
  const networkOf = (played: Played) => `/v1/networks/${played.networks[0]?.id ?? ''}`;
  const allianceOf = (name: string) => `/v1/alliances/${shown.labels.find('alliance', name) ?? `no ${name}`}`;
  const inSas = (kind: string, label: string) => shown.alliances[0]?.labels.find(kind, label) ?? `no ${kind} ${label}`;
  const get = <T = Json>(path: string, language: 'fr' | 'en' = 'fr') => service.get<T>(path, language);
  interface Listed {
    items: Json[];
    total: number;
  }

  /** What the service recalled of an item, just before the first interest in it was declared. */
  let recalled: Json[] = [];
  const watched = (client: Client): Client => ({
    get: (path) => client.get(path),
    async post(path, body, headers) {
      if (path.endsWith('/declare-interest') && recalled.length === 0) {
        const [, , , id = ''] = path.split('/');
        const { sessionId, itemId } = body as { sessionId: string; itemId: string };
        await service.seen(id, Number(headers['if-match']?.replaceAll('"', '')));
        const { live } = await get<{ live: { items: (Json & { recalls: Json[] })[] } }>(
          `/v1/alliances/${id}/sessions/${sessionId}`,
        );
        recalled = live.items.find((item) => item['itemId'] === itemId)?.recalls ?? [];
      }
      return client.post(path, body, headers);
    },
  });

  beforeAll(async () => {
    service = await place.start();
    told = await playCase(caseOf('labo-isere-recit'), { client: httpClient(service.url, 'fr') });
    shown = await playCase(caseOf('labo-isere'), { client: watched(httpClient(service.url, 'fr')) });
    for (const { id, revision } of [...told.alliances, ...shown.alliances]) await service.seen(id, revision);
    for (const { id, revision } of [...told.networks, ...shown.networks])
      await get(`/v1/networks/${id}?after=${encodeURIComponent(`network-${id}@${revision}`)}`);
  });
  afterAll(() => place.remove());

  describe('as its accounts alone allow (R37)', () => {
    it('R29, R30: the network has the day that can be inferred, and says why; who facilitates it today is named today', async () => {
      const network = await get<Json & { facilitators: Json[] }>(networkOf(told));
      expect(network).toMatchObject({
        ...{ demonstration: false, founded: { when: 'de 2015 à novembre 2018' } },
        provenance: { kind: 'inferred', source: 'Jurisassociations n° 587, novembre 2018' },
        facilitatingOrganisations: [{ name: 'GAIA' }],
        facilitators: [{ organisation: 'GAIA', present: true, provenance: { kind: 'recorded' } }],
        // The account does not say how many they are, and nobody counts for it.
        members: { listed: 0, counted: { value: null, said: 'non connu' } },
      });
      expect(told.refusals.map(({ problem }) => problem.refusals?.map((r) => r.code))).toEqual([
        ['before-the-cut-over'],
      ]);
    });

    it('has its four territories and its four themes from 2021 on', async () => {
      const { territories, themes } = await get<{ territories: Json[]; themes: Json[] }>(networkOf(told));
      expect(territories.map(({ name }) => name)).toContain('Grésivaudan');
      expect(themes.map(({ name }) => name)).toEqual(['solidarité', 'mobilité', 'réemploi', 'alimentation']);
    });

    it('tells its story in its journal, each entry with its source', async () => {
      const { items } = await get<Listed>(`${networkOf(told)}/journal?sort=day`);
      expect(items.map(({ when }) => when)).toEqual(['de 2008 à 2012', '2015', 'avant novembre 2018', 'janvier 2021']);
      for (const { provenance } of items)
        expect(provenance).toMatchObject({ kind: 'reported', source: expect.stringMatching(/^(Juris|Le RAMEAU)/) });
    });

    it('has parties of the sas that nobody names, of a number that is « non connu », and in no base', async () => {
      const { items, reported } = await get<Listed & { reported: Json[] }>(`/v1/alliances/${told.allianceId}/parties`);
      expect(items).toMatchObject([{ name: 'GAIA', role: 'facilitator', basis: 'report' }]);
      expect(reported.map(({ words, count }) => [words, (count as Json)['said']])).toEqual([
        ['Une entreprise de sécurité', '1'],
        ['Les services publics de l’emploi et de la formation', 'non connu'],
        ['Des associations d’insertion', 'non connu'],
      ]);
      for (const { provenance } of reported) expect(provenance).toMatchObject({ kind: 'reported' });
    });
  });

  describe('a portfolio by territory, theme and stage', () => {
    const portfolio = (query = '') =>
      get<Listed & { facets: Record<string, Json[]> }>(`${networkOf(shown)}/portfolio${query}`);
    const names = async (query: string) => (await portfolio(query)).items.map(({ name }) => name);

    it('has six alliances at a glance, each with its stage, its allies, its last sign of life and what is open', async () => {
      const { items } = await portfolio('?sort=-activity');
      expect(items.map(({ name, stage, status }) => [name, stage, status])).toEqual([
        ['Réemploi en montagne', 'interconnaissance', 'open'],
        ['Bien manger dans le Nord Isère', 'pre-project', 'suspended'],
        ['Recycleries reliées', 'evaluation', 'open'],
        ['Mobilités du dernier kilomètre', 'pre-project', 'open'],
        ['Conciergerie de quartier', 'pre-project', 'closed'],
        ['Sas vers l’emploi', 'experimentation', 'open'],
      ]);
      const one = (name: string) => items.find((item) => item['name'] === name);
      expect(one('Mobilités du dernier kilomètre')).toMatchObject({
        allies: [
          'Une commune du Grésivaudan (fictif)',
          'Une association de cyclistes (fictif)',
          'Un transporteur (fictif)',
        ],
        lastActivity: { when: 'le 4 mars 2019', what: 'Un allié signe la charte.' },
        open: { signaturesMissing: 1, conditions: 1, conditionsOverdue: 1, actions: 0 },
      });
      expect(one('Réemploi en montagne')).toMatchObject({ open: { actions: 1, actionsOverdue: 1 } });
      expect(one('Bien manger dans le Nord Isère')).toMatchObject({ suspended: { when: 'le 12 mars 2020' } });
      expect(one('Conciergerie de quartier')).toMatchObject({ closed: { when: 'le 29 mai 2018' }, outcome: 'other' });
      for (const { demonstration } of items) expect(demonstration).toBe(true);
    });

    it('says how they are spread', async () => {
      const { facets } = await portfolio();
      const counts = (of: string, by: string) => Object.fromEntries((facets[of] ?? []).map((f) => [f[by], f['count']]));
      expect(counts('stages', 'stage')).toEqual({
        ...{ interconnaissance: 1, 'pre-project': 3, experimentation: 1, evaluation: 1 },
      });
      expect(counts('territories', 'name')).toEqual({
        ...{ 'Métropole de Grenoble': 3, Grésivaudan: 2, 'Nord Isère': 1, 'Sud Isère': 1 },
      });
      expect(counts('themes', 'name')).toEqual({ solidarité: 3, mobilité: 2, réemploi: 2, alimentation: 1, emploi: 1 });
    });

    it('is filtered by territory, theme, stage and party, together', async () => {
      expect(await names('?territory=gresivaudan')).toEqual(['Mobilités du dernier kilomètre', 'Recycleries reliées']);
      expect(await names('?theme=mobilite&stage=evaluation')).toEqual(['Recycleries reliées']);
      const workshops = shown.labels.find('organisation', 'ateliers') ?? '';
      expect(await names(`?organisation=${workshops}`)).toEqual(['Recycleries reliées', 'Sas vers l’emploi']);
      expect(await names('?status=suspended')).toEqual(['Bien manger dans le Nord Isère']);
    });

    it('of all networks, tells what is a demonstration from what is not (R30)', async () => {
      const all = async (query: string) => (await get<Listed>(`/v1/portfolio?${query}`)).total;
      expect([await all('demonstration=true'), await all('demonstration=false')]).toEqual([6, 1]);
    });

    it('section 1: was opened by facilitators on the days of their terms, and never before', async () => {
      const { facilitators } = await get<{ facilitators: Json[] }>(networkOf(shown));
      expect(facilitators.map(({ function: does, from, until, present }) => [does, from, until, present])).toEqual([
        ['Animatrice du Labo à GAIA (fictif)', '2016-01-01', '2021-03-01', false],
        ['Chargé de mission du Labo à GAIA (fictif)', '2019-01-07', null, true],
      ]);
      expect(shown.refusals.flatMap(({ problem }) => problem.refusals?.map((r) => r.code) ?? [])).toEqual(
        expect.arrayContaining(['for-a-facilitator', 'not-its-facilitator']),
      );
    });
  });

  describe('the sas: partners who fund, regulate or compete with each other', () => {
    it('has parties of seven kinds, four of them allies', async () => {
      const { items } = await get<Listed>(`${allianceOf('sas')}/parties`);
      expect(new Set(items.map(({ kind }) => kind))).toEqual(
        new Set([
          ...['association', 'company', 'public-body', 'social-enterprise'],
          ...['local-authority', 'state-service', 'academic'],
        ]),
      );
      expect(items.filter(({ role }) => role === 'ally')).toHaveLength(4);
    });

    it('R13: recalls the ties that were declared when the item concerns one of them', () => {
      expect(recalled.map(({ because, tie }) => [because, tie])).toEqual(
        expect.arrayContaining([
          ['tie', 'funds'],
          ['tie', 'competes'],
        ]),
      );
    });

    it('R13: those who have an interest are recused, with their ground, and the others decide', async () => {
      const { agenda } = await get<{ agenda: (Json & { recused: Json[] })[] }>(
        `${allianceOf('sas')}/sessions/${inSas('session', 'cp-1')}`,
      );
      const item = agenda.find(({ title }) => title === 'À qui confier l’accueil ?');
      expect(item).toMatchObject({ decision: { outcome: 'adopted' }, quorum: { alliesBase: 2, reached: true } });
      expect(item?.recused.map(({ party, ground }) => [(party as Json)['name'], ground])).toEqual([
        ['Une entreprise d’insertion (fictif)', 'C’est mon entreprise qui recevrait l’argent.'],
        ['Une association d’ateliers d’insertion (fictif)', 'Nous étions candidats aussi.'],
      ]);
      const decision = await get<{ allies: Json[] }>(
        `${allianceOf('sas')}/decisions/${inSas('decision', 'd-accueil')}`,
      );
      expect(decision.allies.map(({ voice }) => voice)).toEqual(['for', 'for', 'recused', 'recused']);
    });

    it('says of each entry whether the account tells it or it is fictional', async () => {
      const history = await service.all<{ provenance: Json }>(`${allianceOf('sas')}/history`);
      const kinds = new Set(history.map(({ provenance }) => provenance['kind']));
      expect([...kinds].sort()).toEqual(['fictional', 'recorded']);
      const { items } = await get<Listed>(`${allianceOf('sas')}/journal`);
      expect(items).toMatchObject([
        { provenance: { kind: 'recorded', source: 'Jurisassociations n° 587, novembre 2018' } },
      ]);
    });
  });

  describe('lessons that pass from one alliance to the next', () => {
    const texts = async (path: string) => (await get<Listed>(path)).items.map(({ text }) => String(text).slice(0, 20));

    it('R32: are there for everyone where they are public, for the network where they are its own', async () => {
      const network = shown.networks[0]?.id ?? '';
      const everyone = await texts('/v1/lessons');
      expect(everyone).toEqual(['Ce qu’une alliance a', 'Un lieu sans personn', 'Dire d’abord qui fin']);
      expect(await texts(`/v1/lessons?network=${network}`)).toContain('Demander les autoris');
      expect(await texts('/v1/lessons?tag=confiance&theme=emploi')).toEqual(['Dire d’abord qui fin']);
    });

    it('say which alliance, or the network, they come from, and how they are known', async () => {
      const { items } = await get<Listed>(`${networkOf(shown)}/lessons`);
      expect(items.map(({ alliance, network }) => ((alliance ?? network) as Json)['name'])).toEqual([
        'Labo des partenariats de l’Isère (démonstration)',
        'Conciergerie de quartier',
        'Sas vers l’emploi',
        'Sas vers l’emploi',
      ]);
      for (const { provenance } of items) expect(provenance).toMatchObject({ kind: 'fictional' });
    });

    it('were read again by those that came after', async () => {
      for (const name of ['mobilites', 'reemploi']) {
        const { items } = await get<Listed>(`${allianceOf(name)}/journal?tag=${encodeURIComponent('leçon reprise')}`);
        expect([name, items.length]).toEqual([name, 1]);
      }
    });
  });

  it('played again, changes nothing', async () => {
    const again = await playCase(caseOf('labo-isere'), { client: httpClient(service.url, 'fr') });
    expect([again.played, again.events]).toEqual([0, shown.events]);
    expect(again.alliances.map(({ id, revision }) => [id, revision])).toEqual(
      shown.alliances.map(({ id, revision }) => [id, revision]),
    );
  });

  it('has views that are the same, row by row, when they are built again from nothing', async () => {
    await service.close();
    const before = await place.rows();
    await place.forgetViews();
    service = await place.start();
    await service.close();
    expect(await place.rows()).toEqual(before);
  });
});
