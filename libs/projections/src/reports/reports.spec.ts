import { given } from '../testing/given.ts';
import { happened, id } from '../testing/history.ts';
import { small, smallStory } from '../testing/small-story.ts';
import * as reports from './queries.ts';

const asked = { language: 'fr', day: '2019-01-01' } as const;
const of = small.alliance;
const ask = <R>(events: ReturnType<typeof happened>[], query: (db: never) => Promise<R>) =>
  given([...smallStory, ...events]).answers((db) => query(db as never));

describe('the past as sources tell it (R37)', () => {
  it('shows decisions as H1, H2… with « non connu » wherever the source is silent', async () => {
    const said = { matter: 'budget', text: 'Un budget commun' } as const;
    const story = [
      happened(of, 'DecisionReported', { decisionId: id(90), number: 2, title: 'Plus tard', ...said }, { on: '2017' }),
      happened(
        of,
        'DecisionReported',
        { decisionId: id(91), number: 1, title: 'D’abord', ...said, outcome: 'adopted', voices: { for: 8 } },
        { on: '2016' },
      ),
    ];
    expect(await ask(story, (db) => reports.reportedDecisions(db, of, asked))).toMatchObject([
      { number: 'H1', outcome: { name: 'adoptée' }, voices: { for: { said: '8' }, against: { said: 'non connu' } } },
      { number: 'H2', outcome: { word: null, name: 'non connu' }, body: { name: 'non connu' }, when: '2017' },
    ]);
  });

  it('shows sessions, seats and assessments, each with what is not known of it', async () => {
    const story = [
      happened(of, 'SessionReported', { sessionId: id(92), body: 'political' }),
      happened(of, 'SeatsReported', { seatsId: id(93), on: { kind: 'body', body: 'technical' }, count: 3 }),
      happened(of, 'AssessmentReported', { assessmentId: id(94), words: 'Très bien' }),
    ];
    expect(await ask(story, (db) => reports.reportedSessions(db, of, asked))).toMatchObject([
      { parties: null, partiesSaid: 'non connu', attendance: { said: 'non connu' } },
    ]);
    expect(await ask(story, (db) => reports.reportedSeats(db, of, 'technical', asked))).toMatchObject([
      { party: { partyId: null, name: 'non connu' }, capacity: { name: 'non connu' }, count: { value: 3 } },
    ]);
    expect(await ask(story, (db) => reports.reportedSeats(db, of, 'political', asked))).toEqual([]);
    expect(await ask(story, (db) => reports.reportedAssessments(db, of, asked))).toMatchObject([
      { words: 'Très bien', party: { name: 'non connu' }, scoresSaid: 'non connu' },
    ]);
  });

  it('counts parties without names beside those that are named', async () => {
    const group = { groupId: id(95), role: 'ally', words: '53 réseaux', count: 53 } as const;
    const story = [happened(of, 'PartiesReported', group, { on: '2014' })];
    expect(await ask(story, (db) => reports.reportedParties(db, of, asked))).toMatchObject([
      { words: '53 réseaux', roleName: 'allié', count: { value: 53 }, kind: { name: 'non connu' } },
    ]);
    expect(await ask(story, (db) => reports.unnamedParties(db, [of]))).toEqual(
      new Map([[of, [{ role: 'ally', words: '53 réseaux', count: 53 }]]]),
    );
  });

  it('R37: a reported decision and a reported session answer by their ids, each with the other', async () => {
    const said = { matter: 'budget', text: 'Un budget commun', title: 'Budget' } as const;
    const story = [
      happened(of, 'SessionReported', { sessionId: id(92), body: 'political', title: 'Comité' }, { on: '2016' }),
      happened(of, 'DecisionReported', { decisionId: id(90), number: 1, ...said, sessionId: id(92) }, { on: '2016' }),
      happened(of, 'DecisionReported', { decisionId: id(91), number: 2, ...said }, { on: '2017' }),
    ];
    const decision = (n: number) => ask(story, (db) => reports.reportedDecision(db, of, id(n), asked));
    expect(await decision(90)).toMatchObject({ reported: true, number: 'H1', session: { title: 'Comité' } });
    expect(await decision(91)).toMatchObject({ session: { title: 'non connu' }, effectSaid: 'non connu' });
    expect(await decision(92)).toBeUndefined();
    const session = (n: number) => ask(story, (db) => reports.reportedSession(db, of, id(n), asked));
    expect(await session(92)).toMatchObject({ decisions: [{ number: 'H1' }], quorumSaid: 'non connu' });
    expect(await session(90)).toBeUndefined();
  });
});
