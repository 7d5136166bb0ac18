import { chartered, decided, of, started, taken } from '../testing/decided.ts';
import { given } from '../testing/given.ts';
import { happened, id } from '../testing/history.ts';
import { oneProposal } from './one-proposal.ts';
import { listProposals, type ProposalsRequest } from './queries.ts';

const proposalId = id(201);
const draft = (version: number, on: string, recommended = 'A') =>
  happened(
    of,
    'ProposalDrafted',
    {
      ...{ proposalId, version, title: 'Élargir l’offre', question: 'Aux cantines aussi ?', recommended },
      options: [
        { key: 'A', text: 'Oui' },
        { key: 'B', text: 'Plus tard' },
      ],
      meaning: [{ partyId: id(21), words: 'Deux jours par mois' }, { words: 'Un bilan' }],
      matter: 'budget',
    },
    { on },
  );
const submitted = (version: number, on: string) =>
  happened(of, 'ProposalSubmitted', { proposalId, version, decisionId: id(60 + version) }, { on });
const back = taken(5, { proposalId, outcome: 'sent-back' }, '2016-07-01');
const questions = happened(of, 'DecisionSentBack', { decisionId: id(65), questions: ['Qui paie ?'] });
const adopted = taken(6, { proposalId }, '2016-09-01');
const other = happened(
  of,
  'ProposalDrafted',
  {
    proposalId: id(202),
    version: 1,
    title: 'Attendre',
    question: 'Quand ?',
    options: [],
    recommended: 'A',
    meaning: [],
  },
  { on: '2016-05-01' },
);
const withdrawn = happened(
  of,
  'ProposalWithdrawn',
  { proposalId: id(202), reason: 'Sans objet' },
  { on: '2016-05-09' },
);
const story = [
  ...[...started, ...chartered, ...decided],
  ...[draft(1, '2016-06-01'), submitted(1, '2016-06-14'), other, withdrawn, back, questions],
  ...[draft(2, '2016-07-10', 'B'), submitted(2, '2016-08-01'), adopted],
];
const asked = { language: 'fr' as const, day: '2017-01-01' };
const one = (which = proposalId, events = story) => given(events).answers((db) => oneProposal(db, of, which, asked));
const titles = async (wanted: Partial<ProposalsRequest> = {}) =>
  (await given(story).answers((db) => listProposals(db, of, { language: 'fr', ...wanted }))).items.map((p) => p.title);

describe('the proposals', () => {
  it('R24: shows a proposal with its options, the one recommended, and what it means for each ally', async () => {
    expect(await one()).toMatchObject({
      title: 'Élargir l’offre',
      version: 2,
      statusName: 'adoptée',
      matter: { name: 'budget' },
      question: 'Aux cantines aussi ?',
      recommended: 'B',
      options: [
        { key: 'A', recommended: false },
        { key: 'B', text: 'Plus tard', recommended: true },
      ],
      meaning: [
        { party: { name: 'Union des cuisines' }, words: 'Deux jours par mois' },
        { party: null, words: 'Un bilan' },
      ],
    });
  });

  it('R24: keeps every version, and the decisions that submitted it, sent it back and adopted it', async () => {
    expect(await one()).toMatchObject({
      drafted: { on: '2016-06-01' },
      versions: [
        { version: 1, recommended: 'A', when: 'le 1er juin 2016' },
        { version: 2, recommended: 'B' },
      ],
      submitted: [{ version: 1, decision: { number: 1 } }, { version: 2 }],
      decisions: [
        { number: 5, outcome: 'sent-back', questions: ['Qui paie ?'], body: 'comité politique' },
        { number: 6, outcomeName: 'adoptée', questions: [] },
      ],
    });
  });

  it('R24: a decision that submits it does not decide it', async () => {
    const sending = taken(
      7,
      { proposalId, matter: 'operations', effect: { kind: 'submit-proposal', proposalId, version: 1 } },
      '2016-06-14',
    );
    const shown = await one(proposalId, [...started, ...chartered, ...decided, draft(1, '2016-06-01'), sending]);
    expect(shown).toMatchObject({ status: 'drafted', decisions: [] });
  });

  it('R24: says why it was withdrawn', async () => {
    expect(await one(id(202))).toMatchObject({ status: 'withdrawn', withdrawn: { reason: 'Sans objet' } });
    expect(await one(id(404))).toBeUndefined();
  });

  it('are listed, filtered, sorted, page by page', async () => {
    expect(await titles()).toEqual(['Attendre', 'Élargir l’offre']);
    expect(await titles({ sort: '-title' })).toEqual(['Élargir l’offre', 'Attendre']);
    expect(await titles({ status: 'adopted' })).toEqual(['Élargir l’offre']);
    expect(await titles({ words: 'cantines elargir' })).toEqual(['Élargir l’offre']);
    const page = (cursor?: string | null) =>
      given(story).answers((db) => listProposals(db, of, { language: 'en', limit: 1, cursor: cursor ?? undefined }));
    expect((await page((await page()).next)).items.map((p) => p.title)).toEqual(['Élargir l’offre']);
  });
});
