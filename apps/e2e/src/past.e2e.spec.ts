import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { httpClient, playCase, readCase, type Played } from '@alliage/cli';
import { newPlace, type Service } from './testing/place.ts';
import type { Json } from './testing/running.ts';

const caseOf = (name: string) =>
  readCase(readFileSync(join(import.meta.dirname, `../../../cases/${name}.yaml`), 'utf8'));

/** R37: two real alliances, as their accounts alone allow: what they do not say is « non connu », in every view. */
describe('the past as accounts tell it', () => {
  const place = newPlace();
  let service: Service;
  let fnh: Played;
  let poste: Played;
  const ask = <T = Json>(played: Played, path = '') => service.get<T>(`/v1/alliances/${played.allianceId}${path}`);
  interface Listed {
    items: Json[];
    reported: Json[];
  }

  beforeAll(async () => {
    service = await place.start();
    fnh = await playCase(caseOf('fnh-uncpie-recit'), { client: httpClient(service.url, 'fr') });
    poste = await playCase(caseOf('alliance-dynamique'), { client: httpClient(service.url, 'fr') });
    await service.seen(fnh.allianceId, fnh.revision);
    await service.seen(poste.allianceId, poste.revision);
  });
  afterAll(() => place.remove());

  describe('FNH and the Union nationale des CPIE', () => {
    it('is no demonstration, began in 2012, and stands in evaluation', async () => {
      const overview = await ask<Json & { stages: (Json & { criteria: Json[]; passedOver: Json[] })[] }>(fnh);
      expect(overview).toMatchObject({ demonstration: false, began: { on: '2012', when: '2012' }, status: 'open' });
      expect(overview.stages.map(({ stage, basis }) => [stage, basis])).toEqual([
        ['interconnaissance', 'report'],
        ['experimentation', 'report'],
        ['evaluation', 'report'],
      ]);
      const [, experimentation, evaluation] = overview.stages;
      expect(experimentation).toMatchObject({
        gate: null,
        passedOver: [{ stage: 'pre-project', said: 'non documentée' }],
        report: { source: 'Jurisassociations n° 587, 1er novembre 2018' },
      });
      const statuses = new Map(experimentation?.criteria.map((c) => [c['criterion'], c['statusName']]));
      expect([statuses.get('two-allies'), statuses.get('charter-in-force')]).toEqual(['rempli', 'non connu']);
      expect(evaluation).toMatchObject({ gate: 'G3', when: 'début 2018', cycle: 1 });
    });

    it('has its decisions in a series of their own, with body, mode, voices and outcome unknown', async () => {
      const { items, reported } = await ask<Listed>(fnh, '/decisions');
      expect(items).toEqual([]);
      expect(reported.map(({ number, title }) => [number, title])).toEqual([
        ['H1', 'Trois chantiers pour expérimenter'],
        ['H2', 'Approfondir la coconstruction'],
      ]);
      expect(reported[0]).toMatchObject({
        ...{ body: { name: 'non connu' }, mode: { name: 'non connu' }, outcome: { name: 'non connu' } },
        ...{ voices: { for: { value: null, said: 'non connu' } }, provenance: { kind: 'reported' } },
      });
    });

    it('has seats without names on its committees and boards, and so no committee', async () => {
      const committee = await ask<Json & { reportedSeats: Json[] }>(fnh, '/political-committee');
      expect(committee).toMatchObject({ bodyId: null, members: [], completeness: { complete: false } });
      expect(committee.reportedSeats).toMatchObject([
        { party: { name: 'Fondation pour la nature et l’homme' }, count: { said: 'non connu' } },
        { party: { name: 'Union nationale des CPIE' }, provenance: { kind: 'inferred' } },
      ]);
      const { reported } = await ask<Listed>(fnh, '/cross-seats');
      expect(reported.map(({ capacity }) => (capacity as Json)['name'])).toEqual(['administrateur', 'administrateur']);
    });

    it('says of each party by which source it is known, and gives a mandate to nobody of the past', async () => {
      const { items } = await ask<Listed>(fnh, '/parties');
      expect(items.map(({ basis }) => basis)).toEqual(Array.from({ length: 5 }, () => 'report'));
      const uncpie = items.find(({ name }) => name === 'Union nationale des CPIE');
      expect(await ask(fnh, `/parties/${uncpie?.['partyId'] as string}`)).toMatchObject({
        representatives: [],
        pilots: [],
      });
      expect(fnh.refusals).toMatchObject([{ do: 'name-representative', problem: { code: 'not-by-report' } }]);
    });

    it('has a reported assessment and conclusion, no score and no roadmap', async () => {
      const seen = await ask<Json & { reported: Json[] }>(fnh, '/evaluation');
      expect(seen.reported).toMatchObject([{ cycle: 1, party: { name: 'non connu' }, scoresSaid: 'non connu' }]);
      expect(seen).toMatchObject({
        plan: null,
        cycles: [
          {
            cycle: 1,
            concluded: { conclusion: 'deepen', decision: null, words: 'non connu', report: { reason: null } },
          },
        ],
      });
    });

    it('shows in the profiles where each comes from, and what it is after', async () => {
      const { items } = await ask<Listed>(fnh, '/parties');
      const profileOf = async (name: string) => {
        const partyId = items.find((party) => party['name'] === name)?.['partyId'] as string;
        return JSON.stringify(await ask(fnh, `/parties/${partyId}`));
      };
      const foundation = await profileOf('Fondation pour la nature et l’homme');
      expect(foundation).toContain('créée en 1990, reconnue d’utilité publique');
      expect(foundation).toContain('Accélérer les changements de comportement');
      expect(await profileOf('Union nationale des CPIE')).toContain('Quarante ans d’éducation à l’environnement');
    });

    it('R30: has the forecast of the end of 2018 as an entry of its own', async () => {
      const { items } = await ask<Listed>(fnh, '/journal?tag=prévision');
      expect(items).toMatchObject([{ on: '2018-39', when: 'fin 2018', provenance: { kind: 'reported' } }]);
    });

    it('tells its history with the sources, and what they leave out', async () => {
      const history = await service.all(`/v1/alliances/${fnh.allianceId}/history`);
      const sentences = history.map(({ sentence }) => String(sentence));
      expect(sentences.find((s) => s.includes('H1'))).toContain('voix : non connues ; issue : non connue');
      const numbers = history.filter(({ type }) => type === 'DecisionReported').map((one) => one['decisionNumber']);
      expect(numbers).toEqual(['H1', 'H2']);
      expect(sentences.find((s) => s.includes('expérimentation'))).toContain('non documentée : avant-projet');
    });
  });

  describe('Alliance Dynamique', () => {
    it('has 54 allies of which 53 are not named: they are counted beside, in no base', async () => {
      const { items, reported } = await ask<Listed>(poste, '/parties');
      expect(items).toMatchObject([{ name: 'Groupe La Poste', role: 'ally' }]);
      expect(reported).toMatchObject([{ role: 'ally', count: { value: 53 }, roleName: 'allié' }]);
      const portfolio = await service.get<Listed>('/v1/alliances?words=dynamique');
      expect(portfolio.items[0]).toMatchObject({ stage: 'alliance-2.0', unnamed: [{ role: 'ally', count: 53 }] });
    });

    it('has a charter of 2014 in force, its signatories unknown, its unknown rules by default', async () => {
      const { items } = await ask<Listed>(poste, '/charter');
      expect(items).toMatchObject([
        {
          ...{ version: 1, status: 'in-force', inForce: { on: '2014' }, signatories: [] },
          reported: { signatoriesSaid: 'non connu', provenance: { source: 'Le RAMEAU, janvier 2021' } },
        },
      ]);
    });

    it('has in its charter as many lines of action as the account counts, unnamed', async () => {
      const charter = JSON.stringify(await ask(poste, '/charter/versions/1'));
      expect(charter).toContain('Douze axes de progrès, que le récit ne nomme pas');
    });

    it('tells the review of 2018 and the step of 2021', async () => {
      const { stages } = await ask<Json & { stages: Json[] }>(poste);
      expect(stages.map(({ stage, on }) => [stage, on])).toEqual([
        ['interconnaissance', '2014'],
        ['experimentation', '2014'],
        ['evaluation', '2018'],
        ['alliance-2.0', '2021-01'],
      ]);
    });

    it('R30: says of the month of 2021 that it is inferred, and why; counts the points of contact in an entry of their own', async () => {
      const { items } = await ask<Listed>(poste, '/journal?words=cadre');
      expect(items).toMatchObject([
        { on: '2021-01', count: null, provenance: { kind: 'inferred', reason: expect.stringContaining('mois') } },
      ]);
      const counted = await ask<Listed>(poste, '/journal?words=contact');
      expect(counted.items).toMatchObject([{ count: { value: 17000 }, provenance: { kind: 'inferred' } }]);
    });

    it('names its predecessor and where it was', async () => {
      expect(await ask(poste)).toMatchObject({
        predecessors: [{ text: 'À Poitiers, « Agir ensemble en Territoire »', from: '2010' }],
        purpose: null,
      });
    });
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
