import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { httpClient, playCase, readCase, type Played } from '@alliage/cli';
import { newPlace, type Service } from './testing/place.ts';
import type { Json } from './testing/running.ts';

const caseOf = (name: string) =>
  readCase(readFileSync(join(import.meta.dirname, `../../../cases/${name}.yaml`), 'utf8'));

/** Section 7: Alliance Dynamique and its chapters, as the accounts tell it, and told in full as a demonstration. */
describe('a national alliance and its chapters', () => {
  const place = newPlace();
  let service: Service;
  let told: Played;
  let demo: Played;
  const ask = <T = Json>(id: string | undefined, path = '') => service.get<T>(`/v1/alliances/${id}${path}`);
  const sentences = async (id: string | undefined) =>
    (await service.all<{ sentence: string }>(`/v1/alliances/${id}/history`)).map(({ sentence }) => sentence);
  const playing = async (name: string) => {
    const played = await playCase(caseOf(name), { client: httpClient(service.url, 'fr') });
    for (const { id, revision } of played.alliances) await service.seen(id, revision);
    return played;
  };

  beforeAll(async () => {
    service = await place.start();
    told = await playing('alliance-dynamique');
    demo = await playing('alliance-dynamique-demo');
  });
  afterAll(() => place.remove());

  describe('as the accounts tell it', () => {
    it('R37: its one chapter that is named is reported, of after 2018, with the reason; its charter of 2014 rules there', async () => {
      const [parent, occitanie] = told.alliances;
      expect(await ask(parent?.id)).toMatchObject({ parent: null, chapters: 1 });
      expect(await ask(parent?.id, '/chapters')).toMatchObject({
        items: [
          {
            ...{ chapterId: occitanie?.id, territory: 'Occitanie', code: '76', basis: 'report', decisionNumber: null },
            opened: { on: '2018/2020', when: 'de 2018 à 2020' },
            report: { reason: 'Le récit dit « après 2018 », et la convention annuelle de 2020 vient ensuite.' },
            alliance: { name: 'Alliance Dynamique en Occitanie', stage: 'interconnaissance', allies: 1 },
            charter: { whose: 'parent', parentVersion: 1, since: { on: '2018/2020' } },
          },
        ],
        total: 1,
      });
    });

    it('the chapter says whose charter it is; nobody has signed it there, and G2 says who is missing', async () => {
      const [parent, occitanie] = told.alliances;
      expect(await ask(occitanie?.id)).toMatchObject({
        demonstration: false,
        territories: [{ name: 'Occitanie', code: '76' }],
        parent: { allianceId: parent?.id, name: 'Alliance Dynamique', charter: { whose: 'parent' } },
      });
      const { items } = await ask<{ items: Json[] }>(occitanie?.id, '/charter');
      expect(items).toMatchObject([
        { version: 1, status: 'in-force', parent: { allianceId: parent?.id, name: 'Alliance Dynamique', version: 1 } },
      ]);
      expect(await sentences(occitanie?.id)).toEqual(
        expect.arrayContaining([
          expect.stringMatching(
            /ouverte dans le service le .*, comme déclinaison territoriale de « Alliance Dynamique »/,
          ),
          expect.stringMatching(/reprend la charte de « Alliance Dynamique », version 1/),
        ]),
      );
      const { checklist } = await ask<{ checklist: { criteria: Json[] } }>(occitanie?.id, '/gates/G2');
      const charter = checklist.criteria.find(({ criterion }) => criterion === 'charter-in-force');
      expect(charter).toMatchObject({ status: 'not-met' });
      expect(JSON.stringify(charter)).toContain('Groupe La Poste');
    });

    it('is found in the portfolio by its parent, and by its territory', async () => {
      const [parent, occitanie] = told.alliances;
      const found = async (query: string) =>
        (await service.all<{ id: string; demonstration: boolean }>(`/v1/alliances${query}`)).map(({ id }) => id);
      const all = await service.get<{ items: { id: string }[] }>(`/v1/alliances?parent=${parent?.id}`);
      expect(all.items.map(({ id }) => id)).toEqual([occitanie?.id]);
      const there = await service.get<{ items: { id: string }[] }>('/v1/alliances?territory=76&demonstration=false');
      expect(there.items.map(({ id }) => id)).toEqual([occitanie?.id]);
      expect(await found('')).toHaveLength(6);
    });
  });

  describe('as a demonstration', () => {
    it('R18, section 7: three chapters by decision, each with its parties, its stage and its charter', async () => {
      const [parent, occitanie, bretagne, reunion] = demo.alliances;
      const { items } = await ask<{ items: Json[] }>(parent?.id, '/chapters');
      expect(items).toMatchObject([
        {
          ...{ chapterId: bretagne?.id, territory: 'Bretagne', basis: 'decision', decisionNumber: 3 },
          alliance: { stage: 'interconnaissance', allies: 2 },
          charter: { whose: 'own', version: 2, parentVersion: null },
        },
        {
          ...{ chapterId: reunion?.id, territory: 'La Réunion', decisionNumber: 5 },
          alliance: { stage: 'interconnaissance', allies: 1 },
          charter: { whose: 'parent', parentVersion: 2, since: { on: '2020-09-07' } },
        },
        {
          ...{ chapterId: occitanie?.id, territory: 'Occitanie', decisionNumber: 2, opened: { on: '2018-11-26' } },
          alliance: { name: 'Alliance Dynamique en Occitanie', stage: 'pre-project', allies: 2, parties: 2 },
          charter: { whose: 'parent', parentVersion: 2, since: { on: '2020-03-06', when: 'le 6 mars 2020' } },
        },
      ]);
    });

    it('the amendment reaches the chapters that have no charter of their own, each version once', async () => {
      const [parent, ...chapters] = demo.alliances;
      const taken = await Promise.all(
        chapters.map(async ({ id }) => {
          const { items } = await service.get<{ items: { type: string; data: { parent: Json }; metadata: Json }[] }>(
            `/v1/streams/alliance-${id}/events?limit=200`,
          );
          return items.filter(({ type }) => type === 'ParentCharterTaken');
        }),
      );
      expect(taken.map((events) => events.map(({ data }) => data.parent['version']))).toEqual([[1, 2], [1], [2]]);
      for (const { metadata } of taken.flat())
        expect(metadata).toMatchObject({
          actor: { role: 'automation' },
          basedOn: expect.arrayContaining([expect.objectContaining({ stream: `alliance-${parent?.id}` })]),
        });
    });

    it('it rules from its day on: a week and a half of notice before, three weeks since', async () => {
      const [, occitanie] = demo.alliances;
      const notice = async (day: string) =>
        (await ask<{ charter: { rules: Json } }>(occitanie?.id, `/applies?effectiveAt=${day}`)).charter.rules[
          'noticeDays'
        ];
      expect([await notice('2020-03-05'), await notice('2020-03-06')]).toEqual([10, 21]);
    });

    it('in Brittany, its own charter starts from the national one and stays', async () => {
      const [, , bretagne] = demo.alliances;
      const { items } = await ask<{ items: Json[] }>(bretagne?.id, '/charter');
      expect(items).toMatchObject([
        { version: 1, status: 'replaced', parent: { version: 1 } },
        { version: 2, status: 'in-force', parent: null, inForce: { on: '2019-10-07' } },
      ]);
      const own = await ask<{ texts: Json; rules: Json }>(bretagne?.id, '/charter/versions/2');
      expect([own.texts['exit'], own.texts['values'], own.rules['noticeDays']]).toEqual([
        'On se retire avec trois mois de préavis, après avoir passé le relais.',
        'Ici on décide en breton et en français.',
        5,
      ]);
    });

    it('a parent that is suspended leaves its chapters going, under its last version', async () => {
      const [parent, occitanie] = demo.alliances;
      expect(await ask(parent?.id)).toMatchObject({ status: 'suspended' });
      expect(await ask(occitanie?.id)).toMatchObject({
        status: 'open',
        parent: { status: 'suspended', charter: { whose: 'parent', parentVersion: 2 } },
      });
      const { items } = await ask<{ items: Json[] }>(occitanie?.id, '/sessions');
      expect(items).toHaveLength(2);
    });

    it('what was known then: before the amendment, the first version ruled; before the chapters, there were none', async () => {
      const [parent, occitanie] = demo.alliances;
      expect(await ask(occitanie?.id, '?effectiveAt=2020-01-01')).toMatchObject({
        parent: { charter: { whose: 'parent', parentVersion: 1 } },
      });
      expect(await ask(parent?.id, '?effectiveAt=2018-11-25')).toMatchObject({ chapters: 0 });
      expect(await ask(parent?.id, '/chapters?effectiveAt=2018-12-01')).toMatchObject({ total: 2 });
    });

    it('is refused what a chapter is not: without a charter, without its parent, opened for signature by hand', () => {
      const codes = demo.refusals.flatMap(({ problem }) => problem.refusals ?? []).map(({ code }) => code);
      expect(codes).toEqual(['chapter-needs-a-charter', 'chapter-not-opened-by-parent', 'charter-amended-by-decision']);
    });

    it('played again it changes nothing: what the service did by itself is found there', async () => {
      const again = await playCase(caseOf('alliance-dynamique-demo'), { client: httpClient(service.url, 'fr') });
      expect(again.played).toBe(0);
      expect(again.alliances.map(({ revision }) => revision)).toEqual(demo.alliances.map(({ revision }) => revision));
    });
  });
});
