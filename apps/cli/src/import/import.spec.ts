import { type UnreadableList } from '@alliage/lists';
import { FakeService } from '../testing/fake-service.ts';
import { besideOf } from './beside.ts';
import { importList, ListRefused, type Importing } from './import-list.ts';
import { importKinds } from './kinds.ts';
import { sayImported } from './say.ts';
import { actorFor } from './who-imports.ts';

const ALLIANCE = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';
const ID = '8d3e1f04-2b7a-5c66-8a90-1e5d7c3b9f22';
const at = (path: string) => `/v1/alliances/${ALLIANCE}/${path}`;
const answer = (status: number, body: object) => ({ status, body, etag: undefined });
const page = (...items: object[]) => answer(200, { items, total: items.length, next: null });

const party = (partyId: string, name: string) => ({ partyId, organisationId: `o-${partyId}`, name });
const person = (personId: string, name: string) => ({ personId, name, function: null, present: true });
const serving = (...answers: [path: string, said: ReturnType<typeof answer>][]): FakeService => {
  const service = new FakeService();
  for (const [path, said] of answers) service.instead.set(path, said);
  return service;
};
const entering = (client: FakeService, csv: string, more: Partial<Importing> = {}) =>
  importList({
    ...{ client, allianceId: ALLIANCE, kind: importKinds.parties, beside: {}, actor: 'role=pilot; person=x' },
    ...{ bytes: new TextEncoder().encode(csv), register: false, dryRun: false },
    ...more,
  });
const faultsOf = (entered: Promise<unknown>) =>
  entered.then(
    () => [],
    (error: unknown) => (error as UnreadableList).faults.map(({ line, rule }) => [line, rule]),
  );

describe('alliage import', () => {
  it('asks for each name once, and sends the whole list as one command under one key', async () => {
    const organisation = { id: ID, name: 'Les Foyers', kindName: 'association', officialNumber: null, territory: null };
    const service = serving(
      ['/v1/organisations', page(organisation)],
      [at('enter-parties'), answer(200, { revision: 7, recorded: [{}] })],
    );
    const csv = 'Organisation;Rôle\nles foyers;soutien\nLES FOYERS;observateur\n';
    for (const _ of [1, 2]) expect((await entering(service, csv)).answer).toMatchObject({ revision: 7, events: 1 });
    expect(service.asked.filter((one) => one.startsWith('GET /v1/organisations'))).toHaveLength(2);
    const sent = service.asked.filter((one) => one.startsWith('POST'));
    const parties = ['supporter', 'observer'].map((role) => ({ organisationId: ID, role }));
    expect(sent).toEqual([1, 2].map(() => `POST ${at('enter-parties')} ${JSON.stringify({ parties })}`));
  });

  it('refuses to choose between two parties of one name, and tells of none that is near', async () => {
    const service = serving([
      at('parties'),
      page(party('a', 'Le Relais'), party('b', 'Le relais'), party('c', 'Foyers')),
    ]);
    const csv = 'Organisation;Pour;Montant\nle relais;coordination;5\nFoyer;coordination;5\nFoyers;coordination;5\n';
    expect(await faultsOf(entering(service, csv, { kind: importKinds.pledges }))).toEqual([
      [2, 'ambiguous'],
      [3, 'unknown'],
    ]);
    expect(service.asked.filter((one) => one.startsWith('POST'))).toEqual([]);
  });

  it('stops where the service does not register an organisation, and names it', async () => {
    const service = serving(['/v1/organisations', page()]);
    const csv = 'Organisation;Rôle;Nature\nLes Foyers;soutien;association\n';
    service.post = async () => answer(422, { detail: 'non' });
    await expect(entering(service, csv, { register: true })).rejects.toMatchObject({ message: 'Les Foyers : non' });
  });

  it('tells what it registered although the rules then refused the list, and registers nothing for an ally they would refuse', async () => {
    const service = serving(
      ['/v1/organisations', page()],
      [at('enter-parties'), answer(422, { refusals: [{ rule: 'R1', code: 'x', detail: 'Non.' }] })],
    );
    const post = service.post.bind(service);
    service.post = async (path, body) =>
      path === '/v1/organisations' ? answer(201, { organisationId: ID }) : post(path, body);
    const registered: string[] = [];
    const options = { register: true, onRegistered: (name: string) => void registered.push(name) };
    const csv = (role: string) => `Organisation;Rôle;Nature\nLes Foyers;${role};association\n`;
    expect(await faultsOf(entering(service, csv('allié'), options))).toEqual([[2, 'allies-join-by-invitation']]);
    expect(registered).toEqual([]);
    await expect(entering(service, csv('soutien'), options)).rejects.toBeInstanceOf(ListRefused);
    expect(registered).toEqual(['Les Foyers']);
  });

  it('says of a body that is not constituted yet how that is done', async () => {
    const project = { projectId: ID, title: 'Le potager' };
    const service = serving([at('bodies'), page()], [at('projects'), page(project)]);
    const asked = { client: service, allianceId: ALLIANCE };
    const saying = (body: string, language: 'fr' | 'en' = 'fr') => besideOf('members', asked, { body }, language);
    for (const body of ['political', 'Comité politique', 'politique'])
      await expect(saying(body)).rejects.toThrow(
        /^Le comité politique n’est pas encore constitué.*\/constitute-committee {"kind":"political"}/,
      );
    await expect(saying('technical', 'en')).rejects.toThrow(/is not constituted in this alliance yet/);
    await expect(saying('le potager')).rejects.toThrow(`constitute-project-team {"projectId":"${ID}"}`);
    await expect(saying('chorale')).rejects.toThrow(/« chorale » ici.*constitute-committee/);
  });

  it('dry, tells each row as it was written', async () => {
    const service = serving([at('parties'), page(party(ID, 'La Maison'))]);
    const csv =
      'Organisation;Pour;Montant;Temps;Bénévole;Mots\nla maison;coordination;1 250,50;;;\nLa Maison;coordination;;2 h 30;oui;"Un\nsamedi"\n';
    const imported = await entering(service, csv, { kind: importKinds.pledges, dryRun: true });
    const said = sayImported('f', imported, 'fr');
    expect(said.slice(1, 3)).toEqual([
      '  ligne 2 : la maison · coordination · 1 250,50 €',
      '  ligne 3 : La Maison · coordination · 2 h 30 · Bénévole : oui · Un samedi',
    ]);
    expect(sayImported('f', imported, 'en')[1]).toMatch(/^ {2}line 2: /);
  });

  it('gives what the rules refuse the lines of the file', async () => {
    const refusals = [
      { rule: 'R36', code: 'x', detail: 'Non.', field: '/parties/1/role' },
      { rule: 'R36', code: 'y', detail: 'Ni cela.' },
    ];
    const service = serving([at('enter-parties'), answer(422, { refusals })]);
    const csv = `Organisation;Rôle\n\n${ID};soutien\n${ID};observateur\n`;
    const refused = await entering(service, csv).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ListRefused);
    expect((refused as ListRefused).lines).toMatchObject([
      { line: 4, column: 'Rôle', detail: 'Non.' },
      { detail: 'Ni cela.' },
    ]);
  });

  it('acts for the only pilot of the alliance; among several, one is named', async () => {
    const alone = serving(
      [at('parties'), page(party('a', 'Foyers'))],
      [at('parties/a'), answer(200, { representatives: [], pilots: [person(ID, 'Coordination')] })],
    );
    expect(await actorFor({ client: alone, allianceId: ALLIANCE }, undefined, 'fr')).toBe(`role=pilot; person=${ID}`);
    const two = [person(ID, 'Coordination'), { ...person(ALLIANCE, 'Direction'), function: 'directrice' }];
    const both = serving(
      [at('parties'), page(party('a', 'Foyers'))],
      [at('parties/a'), answer(200, { representatives: [], pilots: two })],
    );
    const asked = { client: both, allianceId: ALLIANCE };
    await expect(actorFor(asked, undefined, 'fr')).rejects.toThrow('--by : Coordination ; Direction, directrice.');
    expect(await actorFor(asked, 'Directrice', 'fr')).toBe(`role=pilot; person=${ALLIANCE}`);
    await expect(actorFor(asked, 'personne', 'en')).rejects.toThrow('with --by: Coordination');
  });
});
