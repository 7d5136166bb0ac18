import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';
import { httpClient, importCommand, playCase, readCase } from '@alliage/cli';
import { newPlace, type Service } from './testing/place.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/saisir-une-liste.md'), 'utf8');
const templates = new Map(
  [...page.matchAll(/```csv (\w+)\n([^]*?)```/g)].map(([, kind = '', csv = '']) => [kind, csv] as const),
);

/** Two allies, one of them a network head, with a committee and a project. */
const CASE = `
case: listes
title: Listes
demonstration: true
organisations:
  maison: { name: La Maison des familles, kind: association }
  jardins: { name: Les Jardins du canal, kind: association, networkHead: true }
people:
  presidence: { function: Présidence de la Maison }
  jardinier: { function: Présidence des Jardins }
  coordination: { function: Coordination de l’alliance }
actors:
  pilote: { person: coordination, role: pilot, party: maison }
  maison: { person: presidence, role: representative, party: maison }
  jardins: { person: jardinier, role: representative, party: jardins }
story:
  - do: open-alliance
    by: maison
    on: 2026-01-05
    as: { party: maison }
    with: { name: Maison et Jardins, organisationId: maison, personId: coordination }
  - { do: invite-party, on: 2026-01-06, as: venue, with: { organisationId: jardins, role: ally } }
  - { do: accept-invitation, by: jardins, on: 2026-01-07, as: { party: jardins }, with: { invitationId: venue } }
  - { do: constitute-committee, on: 2026-01-08, with: { kind: political } }
  - { do: propose-project, on: 2026-01-09, with: { title: Le potager, aim: Un potager par quartier. } }
`;

describe('lists, as the page « Saisir une liste » gives them', () => {
  const place = newPlace();
  let service: Service;
  let allianceId = '';
  const said: string[] = [];
  beforeAll(async () => {
    service = await place.start();
    const played = await playCase(readCase(CASE), { client: httpClient(service.url, 'fr') });
    allianceId = played.allianceId;
    await service.seen(allianceId, played.revision);
    for (const to of ['log', 'error'] as const)
      jest.spyOn(console, to).mockImplementation((text: unknown) => void said.push(String(text)));
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    process.exitCode = undefined;
    await place.remove();
  });

  /** Runs `alliage import` on a list; its exit code and what it printed. */
  const enter = async (kind: string, csv: string | Buffer, ...options: string[]) => {
    const file = join(place.path, `${kind}.csv`);
    writeFileSync(file, csv);
    said.length = 0;
    process.exitCode = undefined;
    const words = [kind, file, '--alliance', allianceId, '--to', service.url, ...options];
    await importCommand().parseAsync(words, { from: 'user' });
    return { code: process.exitCode, text: said.join('\n').replaceAll(`${file}:`, 'file:') };
  };
  const json = async (...words: Parameters<typeof enter>) => JSON.parse((await enter(...words, '--json')).text);
  const caughtUp = async () => {
    const { revision } = await service.get<{ revision: number }>(
      `/v1/streams/alliance-${allianceId}/events?direction=backwards&limit=1`,
    );
    await service.seen(allianceId, revision);
    return revision;
  };
  const excel = (csv: string) => `\uFEFF${csv.replaceAll('\n', '\r\n')}`;

  it('is a page with a template for every kind', () =>
    expect([...templates.keys()]).toEqual(['parties', 'invitations', 'members', 'pledges', 'affiliates']));

  it.each<[string, number, ...string[]]>([
    ['parties', 3, '--register'],
    ['invitations', 1, '--register'],
    ['members', 3, '--register', '--body', 'comité politique'],
    ['pledges', 3, '--source', 'Budget 2026'],
    ['affiliates', 2, '--register'],
  ])('%s: the template enters whole, once, also as French Excel saves it', async (kind, rows, ...options) => {
    const csv = excel(templates.get(kind)!);
    const before = await caughtUp();
    const tried = await json(kind, csv, ...options, '--dry-run');
    expect([tried.dryRun, tried.rows.length, tried.answer]).toEqual([true, rows, undefined]);
    expect(await caughtUp()).toBe(before);
    const entered = await json(kind, csv, ...options);
    expect(entered.answer).toMatchObject({ events: rows, alreadyThere: false });
    const after = await caughtUp();
    expect(after).toBe(before + rows);
    const again = await json(kind, csv, ...options);
    expect([again.answer.alreadyThere, again.registered.length]).toEqual([true, 0]);
    expect(await caughtUp()).toBe(after);
  });

  it('registers what is missing once: organisations and persons stand in the views by their names', async () => {
    const organisations = await service.all(`/v1/organisations`);
    const named = organisations.filter(({ name }) => name === 'Atelier des alliances');
    expect(named).toMatchObject([{ kind: 'association', officialNumber: '123456789', territory: { name: 'Isère' } }]);
    const [body] = await service.all<{ bodyId: string }>(`/v1/alliances/${allianceId}/bodies`);
    const members = await service.all<{ person: { name: string } }>(
      `/v1/alliances/${allianceId}/bodies/${body!.bodyId}/members`,
    );
    expect(members.map(({ person }) => person.name).sort()).toEqual([
      'Directeur (fictif)',
      'Présidente (fictive)',
      'Trésorière (fictive)',
    ]);
  });

  it('finds organisations by number too, and parties and persons that are known by now', async () => {
    const party = await enter('parties', 'Organisation;Rôle\n123 456 789;accompagnateur\n');
    expect([party.code, party.text]).toEqual([0, expect.stringContaining('déjà saisie')]);
    const pledge = await json('pledges', 'Organisation;Pour;Montant\n123456789;coordination;12,50\n');
    expect(pledge.rows).toMatchObject([{ line: 2, kind: 'money', cents: 1_250 }]);
    const members = 'Organisation;Personne;Qualité\nLes Jardins du canal;Trésorière (fictive);administratrice\n';
    expect((await enter('membres', members, '--body', 'political')).code).toBe(0);
  });

  it('names every line that is not understood, in French or English, and enters nothing', async () => {
    const before = await caughtUp();
    const csv = 'Organisation;Rôle;Cotisation\nFondation du canale;soutien;3\nFondation du canal;chef;\n;soutien;\n';
    const { code, text } = await enter('parties', csv, '--register');
    expect(code).toBe(1);
    expect(text.split('\n')).toEqual([
      expect.stringMatching(/^file:1: « Cotisation » : Cette colonne n’est pas comprise/),
      expect.stringMatching(/^file:2: « Organisation » : Cette organisation est à inscrire/),
      expect.stringMatching(/^file:3: « Rôle » : Choisissez parmi : allié, soutien/),
      expect.stringMatching(/^file:4: « Organisation » : Cette case est vide/),
    ]);
    const english = await json('parties', csv, '--language', 'en');
    expect(english.errors[1]).toMatchObject({
      line: 2,
      column: 'Organisation',
      detail: expect.stringMatching(/^Nobody and nothing is called/),
    });
    expect(await caughtUp()).toBe(before);
  });

  it('names the lines that a rule refuses, by their own columns', async () => {
    const csv =
      'Rôle;Organisation\nobservateur;La Maison des familles\nsoutien;Fondation du canal\nallié;Ville de Port-Fleuri\n';
    const { code, text } = await enter('parties', csv);
    expect(code).toBe(1);
    expect(text).toMatch(/^file:2: « Organisation » : .*\nfile:4: « Rôle » : [^\n]*$/);
  });

  it('keeps what was registered for a list that the rules refuse, and says so', async () => {
    const csv = 'Organisation;Rôle;Nature\nLes Semis;soutien;association\nLa Maison des familles;soutien;\n';
    const { code, text } = await enter('parties', csv, '--register');
    expect(code).toBe(1);
    expect(text).toMatch(/^file:3: [^]*La liste n’est pas entrée[^]*inscrit · registered: Les Semis$/);
    const organisations = await service.all(`/v1/organisations`);
    expect(organisations.filter(({ name }) => name === 'Les Semis')).toHaveLength(1);
  });

  it('says of a committee that is not constituted how that is done, with what else is wrong, and registers nothing', async () => {
    const members = templates.get('members')!.replace('administratrice;;', 'reine;;');
    const { code, text } = await enter('members', members, '--register', '--body', 'technical');
    expect(code).toBe(1);
    expect(text).toMatch(
      /^file: Le comité technique n’est pas encore constitué.*\nfile:4: « Qualité\(s\) » : Choisissez/,
    );
  });

  it('enters a list with ids over HTTP, as the page prints it', async () => {
    const [, script = ''] = /## En français[^]*?### Par HTTP[^]*?```sh\n([^]*?)```/.exec(page) ?? [];
    const [organisation] = await service
      .all<{ id: string; name: string }>('/v1/organisations')
      .then((all) => all.filter(({ name }) => name === 'Les Semis'));
    const parties = await service.all<{ partyId: string; name: string }>(`/v1/alliances/${allianceId}/parties`);
    const house = parties.find(({ name }) => name === 'La Maison des familles');
    const { pilots } = await service.get<{ pilots: { personId: string }[] }>(
      `/v1/alliances/${allianceId}/parties/${house!.partyId}`,
    );
    const env = { ...process.env, ALLIANCE: allianceId, PILOT: pilots[0]!.personId, ORGANISATION: organisation!.id };
    const { stdout } = await promisify(execFile)('sh', ['-c', script.replaceAll('localhost:3000', service.url)], {
      cwd: place.path,
      env,
    });
    expect(JSON.parse(stdout)).toMatchObject({ recorded: [{ type: expect.any(String) }] });
  });

  it('does not choose between two of one name: it tells which there are', async () => {
    const client = httpClient(service.url, 'fr', { 'alliage-actor': `role=operator; person=${crypto.randomUUID()}` });
    for (const name of ['Le Relais', 'Le Relais']) {
      const sent = { 'idempotency-key': crypto.randomUUID() };
      const { body } = await client.post('/v1/organisations', { name, kind: 'association' }, sent);
      await service.get(`/v1/organisations?after=${encodeURIComponent((body as { after: string }).after)}`);
    }
    const { code, text } = await enter('parties', 'Organisation;Rôle\nLE RELAIS;soutien\n');
    expect([code, text]).toEqual([
      1,
      expect.stringMatching(/^file:2: .*peut désigner : Le Relais, association \([0-9a-f-]{36}\) ; Le Relais/),
    ]);
  });

  it('takes the same file once more under another name', async () => {
    const csv = templates.get('pledges')!;
    expect((await json('pledges', csv, '--source', 'Budget 2026', '--run', '2027')).answer).toMatchObject({
      events: 3,
      alreadyThere: false,
    });
  });

  it('ends with 1 for a file that cannot be read and 3 for a service that is not there', async () => {
    expect((await enter('parties', Buffer.from('Organisation;Rôle\nx;soutien\n', 'latin1'))).text).toMatch(
      /file:1: .*UTF-8/,
    );
    expect((await enter('parties', '')).text).toMatch(/file:1: Ce fichier est vide/);
    const away = await enter('parties', 'Organisation;Rôle\nX;soutien\n', '--to', 'http://127.0.0.1:9');
    expect([away.code, away.text]).toEqual([3, expect.stringContaining('Aucun service')]);
    expect((await enter('members', templates.get('members')!)).text).toMatch(/--body/);
  });
});
