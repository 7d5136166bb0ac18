import { httpClient, type Client, type Played } from '@alliage/cli';
import { playThere } from './testing/demonstration.ts';
import { newPlace, type Service } from './testing/place.ts';
import type { Json } from './testing/running.ts';

interface Checklist {
  checklist: { gate: string; criteria: { criterion: string; status: string; sentence?: string }[] } | null;
}
interface Refused {
  rule: string;
  code: string;
}

describe('the life of FNH and UNCPIE, played over HTTP', () => {
  const place = newPlace();
  let service: Service;
  let played: Played;
  /** At each refusal by a gate: what the refusal said, and what `gates/next` answered at that very moment. */
  const atTheGate: { gate: string; refused: string[]; missing: string[] }[] = [];

  /** The register, at the moment when a ratification was still missing. */
  const waiting: { number: unknown; status: unknown }[] = [];

  const watched = (client: Client): Client => ({
    get: (path) => client.get(path),
    async post(path, body, headers) {
      const answer = await client.post(path, body, headers);
      const refusals = ((answer.body as { refusals?: Refused[] }).refusals ?? []).filter((r) => /^G\d$/.test(r.rule));
      const [, , , id] = path.split('/');
      if (refusals.length > 0) {
        await service.seen(id!, Number(headers['if-match']?.replaceAll('"', '')));
        const { checklist } = await service.get<Checklist>(`/v1/alliances/${id}/gates/next`);
        const missing = checklist?.criteria.filter((c) => c.status === 'not-met').map((c) => c.criterion) ?? [];
        atTheGate.push({
          gate: checklist?.gate ?? 'none',
          refused: refusals.map((r) => r.code).sort(),
          missing: missing.sort(),
        });
      }
      if (path.endsWith('/bring-into-effect')) {
        await service.seen(id!, Number(headers['if-match']?.replaceAll('"', '')));
        const { items } = await service.get<{ items: Json[] }>(`/v1/alliances/${id}/decisions?status=waiting`);
        waiting.push(...items.map(({ number, status }) => ({ number, status })));
      }
      return answer;
    },
  });

  beforeAll(async () => {
    service = await place.start();
    played = await playThere(service.url, { client: watched(httpClient(service.url, 'fr')) });
    await service.seen(played.allianceId, played.revision);
  });
  afterAll(() => place.remove());
  const view = <T = Json>(path: string, language: 'fr' | 'en' = 'fr') =>
    service.get<T>(`/v1/alliances/${played.allianceId}${path}`, language);
  const list = <T = Json>(path: string, language: 'fr' | 'en' = 'fr') =>
    service.all<T>(`/v1/alliances/${played.allianceId}${path}`, language);
  const id = (kind: string, label: string) => played.labels.find(kind, label) ?? `no ${kind} ${label}`;

  it('every refusal at a gate is what the checklist says is missing at that moment', () => {
    expect(atTheGate.map((a) => a.gate)).toEqual(['G1', 'G2', 'G2', 'G3', 'G4', 'G4']);
    for (const { refused, missing } of atTheGate) expect(missing).toEqual(refused);
  });

  it('the portfolio has the alliance, where it stands, and that it is a demonstration', async () => {
    const [entry, ...others] = await service.all('/v1/alliances');
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      id: played.allianceId,
      name: 'FNH – Union nationale des CPIE',
      stage: 'alliance-2.0',
      status: 'open',
      demonstration: true,
      began: '2012',
    });
  });

  it('the overview has the line of stages with their days, purpose, predecessor and open conditions', async () => {
    const overview = await view<{ stages: Json[]; openConditions: Json[]; purpose: Json; predecessors: Json[] }>('');
    expect(overview.stages.map((s) => [s['stage'], s['on'], s['decisionNumber']])).toEqual([
      ['interconnaissance', '2012', null],
      ['pre-project', '2015-10-08', 1],
      ['experimentation', '2016-03-24', 3],
      ['evaluation', '2018-02-15', 18],
      ['alliance-2.0', '2018-12-13', 24],
    ]);
    expect(overview.stages.map((s) => s['when'])).toContain('le 24 mars 2016');
    expect(overview.openConditions.map((c) => c['text'])).toEqual([
      'Trouver de quoi payer l’animation des territoires.',
    ]);
    expect(overview.predecessors).toHaveLength(1);
  });

  it('the next gate out of the alliance 2.0 asks for nothing but a decision (G6)', async () => {
    expect((await view<Checklist>('/gates/next')).checklist).toMatchObject({ gate: 'G6', criteria: [] });
  });

  it('parties and profiles are there, in their roles; what a party keeps to itself is not', async () => {
    const parties = await list('/parties');
    expect(Object.fromEntries(parties.map((p) => [p['name'], p['role']]))).toEqual({
      Adasi: 'facilitator',
      'Fondation Daniel et Nina Carasso': 'supporter',
      'Fondation pour la nature et l’homme': 'ally',
      'Muséum national d’histoire naturelle': 'supporter',
      'Union nationale des CPIE': 'ally',
    });
    const uncpie = JSON.stringify(await view(`/parties/${id('party', 'uncpie')}`));
    expect(uncpie).toContain('Quarante ans d’éducation à l’environnement');
    expect(uncpie).not.toContain('derrière une marque nationale');
  });

  it('the study of Adasi and its condition, met since', async () => {
    expect(JSON.stringify(await view('/feasibility'))).toContain('feasible-with-conditions');
    const conditions = await list('/conditions');
    expect(conditions.map((c) => c['text'])).toContain(
      'Faire de l’alliance un véritable levier pour chacune des deux organisations.',
    );
  });

  it('projects: one completed after its reorientation, one stopped with its lesson, two under way', async () => {
    const projects = await list('/projects');
    expect(Object.fromEntries(projects.map((p) => [p['title'], p['status']]))).toEqual({
      'La restauration collective': 'completed',
      'Le carnet de terrain numérique': 'stopped',
      'Le portail des sciences participatives (OPEN)': 'launched',
      'My Positive Impact (MPI)': 'launched',
    });
    const restauration = JSON.stringify(await view(`/projects/${id('project', 'restauration')}`));
    for (const words of ['Trente et un.', 'Quinze centres volontaires', '164', 'Ouvrir sa démarche à la main des CPIE'])
      expect(restauration).toContain(words);
    const { lessonId } = await view(`/projects/${id('project', 'carnet')}`);
    const lesson = (await list('/lessons')).find((l) => l['lessonId'] === lessonId);
    expect(lesson?.['text']).toMatch(/aller voir le terrain/);
  });

  it('the charter: its text, its rules, who signed and when', async () => {
    const [version, ...others] = await list('/charter');
    expect(others).toEqual([]);
    expect(version).toMatchObject({ version: 1, draft: 2, status: 'in-force', missing: [] });
    const signed = (version?.['signatories'] as { name: string; signed: { on: string } }[]) ?? [];
    expect(signed.map((s) => [s.name, s.signed.on])).toEqual([
      ['Fondation pour la nature et l’homme', '2016-02-18'],
      ['Union nationale des CPIE', '2016-02-25'],
    ]);
    const text = JSON.stringify(await view('/charter/versions/1'));
    for (const words of [
      'deux ans après une sortie',
      'Ne plus signer seuls une campagne née à deux',
      'six mois de préavis',
    ])
      expect(text).toContain(words);
  });

  it('committees and project teams: members by function, in their capacity, with guests and leads', async () => {
    const functions = (body: Json) =>
      (body['members'] as { person: { function: string } }[]).map((m) => m.person.function).sort();
    const political = await view('/political-committee');
    expect(functions(political)).toHaveLength(6);
    expect(functions(political)).toContain('Présidente de la FNH (fictif)');
    const technical = await view('/technical-committee');
    expect(functions(technical)).toHaveLength(4);
    expect(JSON.stringify(technical)).toContain('Adasi');
    const team = await view(`/projects/${id('project', 'open')}/team`);
    expect(functions(team)).toHaveLength(3);
    expect(team['lead']).toMatchObject({ person: { function: expect.stringMatching(/^Chargée des sciences/) } });
    expect(team['coLead']).toMatchObject({ person: { function: expect.stringMatching(/^Chargé de la mobilisation/) } });
    // The other one ended with its term, at the end of 2018.
    expect(JSON.stringify(await view('/cross-seats'))).toContain('Administratrice de l’Union nationale des CPIE');
    expect((await view<{ members: Json[] }>('/round-table')).members).toHaveLength(2);
  });

  describe('sessions', () => {
    const session = (label: string, language: 'fr' | 'en' = 'fr') =>
      view<Json & { agenda: Json[]; quorum: Json; attendance: Json[] }>(`/sessions/${id('session', label)}`, language);

    it('are all there, body by body', async () => {
      const sessions = await list<{ body: { kind: string }; form: string; status: string }>('/sessions');
      const count = (kind: string, form: string) =>
        sessions.filter((s) => s.body.kind === kind && s.form === form).length;
      expect([count('round-table', 'meeting'), count('technical', 'meeting')]).toEqual([3, 8]);
      expect([count('political', 'meeting'), count('political', 'consultation')]).toEqual([5, 2]);
    });

    it('have their agenda, attendance, quorum and voices', async () => {
      const cp1 = await session('cp-1');
      expect(cp1.agenda).toHaveLength(5);
      expect(cp1.quorum).toMatchObject({ reached: true, alliesFound: 2, seatsFound: 6, seatsBase: 6 });
      const text = JSON.stringify(cp1);
      expect(text).toContain('j’ai peur qu’on les fasse entrer dans un moule');
      const represented = cp1.attendance.filter((a) => a['presence'] === 'represented');
      expect(represented).toMatchObject([{ person: { function: 'Administrateur de la FNH (fictif)' } }]);
    });

    it('the one without quorum was adjourned, and decided nothing', async () => {
      expect(await session('cp-3')).toMatchObject({
        status: 'adjourned',
        quorum: { reached: false, seatsFound: 2, seatsNeeded: 3, seatsBase: 6 },
        agenda: [{ outcome: 'carried-over', decision: null }],
      });
    });

    it('its second convocation, on the same item, decided with as few', async () => {
      expect(await session('cp-3-bis')).toMatchObject({
        secondConvocationOf: id('session', 'cp-3'),
        quorum: { reached: true, secondConvocation: true },
        agenda: [{ decision: { number: 15, outcome: 'adopted' }, quorum: { reached: true, seatsFound: 2 } }],
      });
    });

    it('R4, section 1: show the conditions open on their day, and who is new since the body last met', async () => {
      const { openConditions, entered } = await view<{ openConditions: Json[]; entered: Json[] }>(
        `/sessions/${id('session', 'cp-1')}`,
      );
      expect(openConditions.map((c) => c['text'])).toContain(
        'Faire de l’alliance un véritable levier pour chacune des deux organisations.',
      );
      expect(entered.map((p) => [p['name'], p['role']])).toContainEqual(['Adasi', 'facilitator']);
      const second = await view<{ entered: Json[] }>(`/sessions/${id('session', 'cp-2')}`);
      expect(second.entered.map((p) => p['name'])).not.toContain('Adasi');
    });

    it('every other one had its quorum when it opened', async () => {
      for (const { sessionId, form, title } of await list('/sessions')) {
        const { quorum } = await view<{ quorum: { reached: boolean } }>(`/sessions/${String(sessionId)}`);
        if (form === 'meeting') expect([title, quorum.reached]).toEqual([title, sessionId !== id('session', 'cp-3')]);
      }
    });
  });

  describe('the register of decisions', () => {
    const decision = (label: string) => view(`/decisions/${id('decision', label)}`);

    it('is one unbroken series', async () => {
      const numbers = (await list('/decisions')).map((d) => d['number']);
      expect(numbers).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
    });

    it('has the arbitration sent back with its questions, then adopted', async () => {
      expect(await decision('d-arbitrage-renvoye')).toMatchObject({ outcome: 'sent-back', status: 'sent-back' });
      expect(JSON.stringify(await decision('d-arbitrage-renvoye'))).toContain(
        'Qui paie les journées d’accompagnement ?',
      );
      expect(await decision('d-reorienter')).toMatchObject({ outcome: 'adopted', status: 'in-effect', number: 15 });
    });

    it('has the one that both boards ratified, and the one that another superseded', async () => {
      const funds = JSON.stringify(await decision('d-fonds'));
      for (const words of ['point 4', 'délibération 12']) expect(funds).toContain(words);
      expect(await decision('d-vote-septembre')).toMatchObject({ status: 'superseded' });
    });

    it('has recusals and dissent, with their words', async () => {
      const mpi = await decision('d-lancer-mpi');
      const recused = (mpi['voices'] as { recused: boolean; person: { function: string } }[]).filter((v) => v.recused);
      expect(recused.map((v) => v.person.function)).toEqual([expect.stringMatching(/^Administratrice de l’Union/)]);
      expect(JSON.stringify(await decision('d-lancer-restauration'))).toContain('entrer dans un moule');
    });

    it('tells what applies today: not what was superseded', async () => {
      const applies = JSON.stringify(await view('/applies'));
      expect(applies).not.toContain('Quand ouvrir le vote du public');
    });
  });

  it('R24: the arbitration: options, what it means for each, how it was sent back and came again', async () => {
    expect((await list('/proposals')).map((p) => [p['title'], p['status']])).toEqual([
      ['Changer de méthode dans la restauration collective', 'adopted'],
    ]);
    interface Version {
      options: Json[];
      meaning: { party: Json | null }[];
    }
    const arbitrage = await view<Version & { versions: Version[]; decisions: Json[]; submitted: Json[] }>(
      `/proposals/${id('proposal', 'arbitrage')}`,
    );
    expect(arbitrage.options.map((option) => [option['key'], option['recommended']])).toEqual([
      ['A', false],
      ['B', true],
    ]);
    expect(arbitrage.versions.map(({ options }) => options.length)).toEqual([3, 2]);
    expect(arbitrage.versions.map(({ meaning }) => meaning.map(({ party }) => party?.['name'] ?? 'tous'))).toEqual([
      ['Fondation pour la nature et l’homme', 'Union nationale des CPIE'],
      ['tous'],
    ]);
    expect(arbitrage.decisions.map((d) => d['outcome'])).toEqual(['sent-back', 'adopted']);
    expect(arbitrage.submitted).toHaveLength(2);
    expect(JSON.stringify(arbitrage)).toContain('Qui paie les journées d’accompagnement ?');
  });

  it('actions: who does what by when, and what became of it', async () => {
    const actions = await list('/actions');
    expect(actions.map((a) => (a['due'] as Json)['on'])).toEqual(
      actions.map((a) => (a['due'] as Json)['on']).toSorted(),
    );
    const told = actions.find((a) => a['text'] === 'Présenter l’alliance aux 75 centres.');
    expect(told).toMatchObject({
      status: 'completed',
      overdue: false,
      party: { name: 'Union nationale des CPIE' },
      person: { function: expect.stringMatching(/^Coordinatrice/) },
      words: 'Présentée à l’assemblée des centres.',
    });
    const late = await view<{ items: Json[] }>('/actions?overdue=true&effectiveAt=2016-07-01');
    expect(late.items.map((a) => a['text'])).not.toContain('Présenter l’alliance aux 75 centres.');
  });

  it('section 5: means: what was pledged, what came of it, supports; money and time never in one figure', async () => {
    const means = await view<{ totals: Json; items: Json[]; supports: Json[]; byParty: { party: Json }[] }>('/means');
    expect(means.totals).toEqual({
      pledged: { cents: 2_000_000, paidMinutes: 36_000, volunteerMinutes: 9_000, inKind: 2 },
      delivered: { cents: 2_000_000, paidMinutes: 39_000, volunteerMinutes: 9_000, inKind: 1 },
    });
    expect(means.items).toHaveLength(5);
    expect(means.byParty.map(({ party }) => party['name'])).toEqual([
      'Fondation pour la nature et l’homme',
      'Union nationale des CPIE',
    ]);
    expect(means.supports).toMatchObject([
      { party: { name: 'Fondation Daniel et Nina Carasso' }, pledged: { kind: null }, total: { cents: 3_000_000 } },
    ]);
  });

  it('the register has what waited for ratification, while it waited', () => {
    expect(waiting).toEqual([{ number: 9, status: 'waiting' }]);
  });

  it('the evaluation: plan, both allies’ assessments beside each other, the conclusion', async () => {
    const evaluation = await view<{ cycles: Json[]; plan: Json }>('/evaluation');
    expect(evaluation.cycles).toHaveLength(1);
    const text = JSON.stringify(evaluation);
    for (const words of ['deepen', 'On ne se sent plus le petit du couple', 'ne plus tout signer', '2018-04-16'])
      expect(text).toContain(words);
  });

  it('lessons and journal keep what fits nowhere else, with its source', async () => {
    expect(await list('/lessons')).toHaveLength(3);
    const journal = JSON.stringify(await list('/journal'));
    for (const words of [
      'Première édition de My Positive Impact',
      'un effet sur les financeurs',
      'Prévision de l’article',
    ])
      expect(journal).toContain(words);
  });

  describe.each(['fr', 'en'] as const)('the history in %s', (language) => {
    let history: { type: string; sentence: string; provenance: { kind: string; name: string; source?: string } }[];
    beforeAll(async () => {
      history = await list('/history', language);
    });

    it('tells every event', () => expect(history).toHaveLength(played.revision + 1));

    it('has no id in any sentence, and no sentence that says nothing', () => {
      const raw = history.filter((h) => /[0-9a-f]{8}-[0-9a-f]{4}|undefined|null|\[object|\{\w+:/.test(h.sentence));
      expect(raw.map((h) => h.sentence)).toEqual([]);
      expect(history.filter((h) => h.sentence.length < 12)).toEqual([]);
    });

    it('shows where each entry comes from', () => {
      const kinds = new Set(history.map((h) => h.provenance.kind));
      expect([...kinds].sort()).toEqual(['fictional', 'inferred', 'recorded']);
      const sourced = history.filter((h) => h.provenance.kind === 'recorded');
      expect(sourced.length).toBeGreaterThan(15);
      for (const { provenance } of sourced) expect(provenance.source).toMatch(/^Jurisassociations/);
    });
  });

  it('the history reads as a story: the turns of the tale, in order, in both languages', async () => {
    const turns = {
      fr: [
        /est ouverte dans le service/,
        /entre en avant-projet/,
        /Tous ont signé : la charte entre en vigueur/,
        /entre en expérimentation/,
        /renvoie au comité technique/,
        /ratifie la décision n° 9/,
        /ajourn/,
        /seconde convocation/,
        /est réorienté par la décision n° 15/,
        /remplace la décision n° 14/,
        /entre en évaluation/,
        /entre en alliance 2.0/,
      ],
      en: [
        /is opened/,
        /pre-project/,
        /into force/,
        /experimentation/,
        /sends? back|sent back/,
        /ratif/,
        /adjourn/,
        /second/,
      ],
    };
    for (const language of ['fr', 'en'] as const) {
      const told = (await list<{ sentence: string }>('/history', language)).map((h) => h.sentence);
      let at = 0;
      for (const turn of turns[language]) {
        const next = told.findIndex((sentence, i) => i >= at && turn.test(sentence));
        expect([language, String(turn), next >= at]).toEqual([language, String(turn), true]);
        at = next;
      }
    }
  });

  it('played again, changes nothing', async () => {
    const again = await playThere(service.url);
    expect([again.allianceId, again.revision, again.refusals]).toEqual([played.allianceId, played.revision, []]);
    expect(await view('')).toMatchObject({ revision: played.revision });
  });
});
