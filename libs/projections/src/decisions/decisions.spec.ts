import { chartered, decided, of, started, taken, against } from '../testing/decided.ts';
import { given } from '../testing/given.ts';
import { happened, id } from '../testing/history.ts';
import { oneDecision } from './one-decision.ts';
import { listDecisions, type DecisionsRequest } from './queries.ts';
import { whatApplies } from './what-applies.ts';

const story = [...started, ...chartered, ...decided];
const list = (wanted: Partial<DecisionsRequest> = {}) =>
  given(story).answers((db) => listDecisions(db, of, { language: 'fr', ...wanted }));
const numbers = async (wanted?: Partial<DecisionsRequest>) => (await list(wanted)).items.map(({ number }) => number);
const one = (n: number, language: 'fr' | 'en' = 'fr') =>
  given(story).answers((db) => oneDecision(db, of, id(60 + n), { language }));

describe('the register of decisions', () => {
  it('R23: keeps one series of numbers, adopted and rejected alike', async () => {
    expect(await numbers()).toEqual([1, 2, 3, 4]);
    expect(await numbers({ sort: '-number' })).toEqual([4, 3, 2, 1]);
    expect(await numbers({ sort: '-taken' })).toEqual([4, 3, 2, 1]);
  });

  it('says how each stands', async () => {
    expect((await list()).items.map(({ status }) => status)).toEqual([
      'superseded',
      'rejected',
      'in-effect',
      'in-effect',
    ]);
  });

  it('is filtered by status, matter, outcome, body, session and free words', async () => {
    expect(await numbers({ status: 'in-effect' })).toEqual([3, 4]);
    expect(await numbers({ status: 'superseded' })).toEqual([1]);
    expect(await numbers({ status: 'rejected' })).toEqual([2]);
    expect(await numbers({ status: 'waiting' })).toEqual([]);
    expect(await numbers({ matter: 'delegation' })).toEqual([4]);
    expect(await numbers({ outcome: 'adopted' })).toEqual([1, 3, 4]);
    expect(await numbers({ body: 'technical' })).toEqual([]);
    expect(await numbers({ session: id(80) })).toEqual([1, 2, 3, 4]);
    expect(await numbers({ words: 'texte 2' })).toEqual([2]);
  });

  it('goes page by page', async () => {
    const first = await list({ limit: 3 });
    expect([first.items.length, first.total]).toEqual([3, 4]);
    expect(await numbers({ limit: 3, cursor: first.next ?? '' })).toEqual([4]);
  });
});

describe('one decision', () => {
  it('R22, R23: shows all that it was made with, names beside ids', async () => {
    expect(await one(2)).toMatchObject({
      number: 2,
      statusName: 'rejetée',
      matter: { matter: 'budget', name: 'budget' },
      body: { kind: 'political', name: 'comité politique' },
      mode: { mode: 'consent', name: 'consentement' },
      on: '2016-04-12',
      when: 'le 12 avril 2016',
      allies: [
        { name: 'Union des cuisines', voice: 'for', voiceName: 'pour' },
        { name: 'Réseau des jardins', voice: 'against', voiceName: 'contre' },
      ],
      dissent: [
        { person: { name: 'Directeur des jardins' }, party: { name: 'Réseau des jardins' }, reason: 'Trop cher' },
      ],
      quorum: { alliesNeeded: 2, reached: true },
      rules: { charterVersion: 1 },
    });
    const voice = (await one(2))?.voices[0];
    expect(voice).toMatchObject({
      person: { name: 'Directrice des cuisines' },
      presence: 'present',
      voice: { voice: 'for', name: 'pour' },
      castBy: { name: 'Directrice des cuisines' },
    });
  });

  it('R21: the older and the newer show each other', async () => {
    expect(await one(1)).toMatchObject({ status: 'superseded', supersededBy: { number: 4, keepsEffect: false } });
    expect(await one(4)).toMatchObject({ supersedes: [{ decisionId: id(61), number: 1 }] });
  });

  it('R20: shows the boards asked, and their answers', async () => {
    expect(await one(3)).toMatchObject({
      boards: [
        { name: 'Réseau des jardins', answer: 'ratified', reference: 'CA du 2 mai', answered: { on: '2016-05-02' } },
      ],
      ratified: { on: '2016-05-02' },
      tookEffect: { when: 'le 2 mai 2016' },
    });
  });

  it('R18: shows its actions, and what became of them', async () => {
    expect((await one(1))?.actions).toMatchObject([
      {
        text: 'Écrire aux réseaux',
        status: 'dropped',
        party: { name: 'Réseau des jardins' },
        dueWhen: 'le 1er septembre 2016',
      },
    ]);
  });

  it('R13: an ally without a voice on the item is shown as recused', async () => {
    const recused = taken(5, { allies: [{ partyId: id(22), voice: 'recused' }] });
    const answer = await given([...story, recused]).answers((db) => oneDecision(db, of, id(65), { language: 'en' }));
    expect(answer?.allies).toMatchObject([{ voice: 'recused', voiceName: 'recused' }]);
  });

  it('is undefined where there is none of that id', async () => {
    expect(await one(39)).toBeUndefined();
  });

  it('R20: not ratified, with the reason of the board that refused', async () => {
    const refused = [
      taken(5, { awaits: { boards: [id(22)], criteria: [] } }),
      happened(of, 'BoardRefused', { decisionId: id(65), partyId: id(22), reason: 'Trop long' }),
      happened(of, 'DecisionNotRatified', { decisionId: id(65) }),
    ];
    const answer = await given([...story, ...refused]).answers((db) => oneDecision(db, of, id(65), { language: 'fr' }));
    expect(answer).toMatchObject({ status: 'not-ratified', boards: [{ answer: 'refused', reason: 'Trop long' }] });
  });
});

describe('R21: what applies today', () => {
  const applies = (day: string, matter?: 'budget') =>
    given([...story, taken(5, against)]).answers((db) => whatApplies(db, of, { language: 'fr', day, matter }));

  it('R21: the decisions that have taken effect and that none has superseded, on a day', async () => {
    const on = async (day: string) => (await applies(day)).items.map(({ number }) => number);
    expect(await on('2016-04-11')).toEqual([]);
    expect(await on('2016-04-12')).toEqual([1]);
    expect(await on('2016-06-13')).toEqual([1, 3]);
    expect(await on('2016-06-14')).toEqual([3, 4]);
    expect((await applies('2016-07-01', 'budget')).items.map(({ number }) => number)).toEqual([3]);
  });

  it('R18: what is delegated, until its last day', async () => {
    expect((await applies('2016-12-31')).delegations).toMatchObject([
      { matter: { name: 'budget' }, limits: 'Jusqu’à 1 000 €', decision: { number: 4 } },
    ]);
    expect((await applies('2017-01-01')).delegations).toEqual([]);
  });

  it('section 4: the charter in force, with its rules', async () => {
    expect((await applies('2016-02-29')).charter).toBeNull();
    expect((await applies('2016-03-01')).charter).toMatchObject({
      version: 1,
      inForce: { on: '2016-03-01' },
      rules: { noticeDays: 7, quorum: { allies: { said: 'tous' }, seats: { said: 'au moins 1 sur 2' } } },
    });
  });
});
