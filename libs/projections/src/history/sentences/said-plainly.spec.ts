import { decided, of, started } from '../../testing/decided.ts';
import { given } from '../../testing/given.ts';
import { happened, id } from '../../testing/history.ts';
import { listHistory } from '../queries.ts';

const on = { on: '2017-03-01' };
const pledge = (n: number, amount: { kind: 'money'; cents: number } | { kind: 'time'; minutes: number }) =>
  happened(
    of,
    'ContributionPledged',
    {
      ...{ pledgeId: id(n), partyId: id(21), to: {}, purpose: 'coordination' },
      amount: amount.kind === 'money' ? amount : { ...amount, volunteer: true },
    },
    { on: '2017-01-01' },
  );
const found = {
  ...{ alliesNeeded: 2, alliesFound: 2, alliesBase: 2, seatsNeeded: 3, seatsFound: 1, seatsBase: 6 },
  ...{ secondConvocation: false, reached: false },
};
const story = [
  ...[...started, ...decided, pledge(401, { kind: 'money', cents: 1 }), pledge(402, { kind: 'time', minutes: 1 })],
  happened(
    of,
    'StageEntered',
    {
      gate: 'G1',
      from: 'interconnaissance',
      to: 'pre-project',
      basis: { kind: 'decision', decisionId: id(61) },
      criteria: [],
    },
    on,
  ),
  happened(of, 'SessionAdjourned', { sessionId: id(80), quorum: found }, on),
  happened(of, 'SessionAdjourned', { sessionId: id(80), quorum: { ...found, alliesFound: 1, seatsNeeded: 0 } }, on),
  happened(of, 'PledgeReduced', { pledgeId: id(401), to: 1_200_000, reason: 'Un départ' }, on),
  happened(of, 'PledgeReduced', { pledgeId: id(402), to: 9_000 }, on),
];
const read = async (language: 'fr' | 'en') => {
  const { items } = await given(story).answers((db) => listHistory(db, of, { language, from: '2017-02-01' }));
  return items.map(({ sentence }) => sentence.replaceAll(/[\u00a0\u202f]/g, ' '));
};

describe('sentences that a volunteer understands', () => {
  it('R12: an adjournment says what is needed and found, of allies and of members; G1: the decision stands beside the gate', async () => {
    expect(await read('fr')).toEqual([
      'L’alliance entre en avant-projet par le passage G1 (décision n° 1).',
      'La séance du comité politique du 12 avril 2016 est ajournée : le quorum n’est pas atteint (2 alliés sur 2, il en faut 2 ; 1 membre présent ou représenté sur 6, il en faut 3).',
      'La séance du comité politique du 12 avril 2016 est ajournée : le quorum n’est pas atteint (1 allié sur 2, il en faut 2).',
      'Union des cuisines réduit un apport promis à 12 000 € : « Un départ ».',
      'Union des cuisines réduit un apport promis à 150 h de bénévolat.',
    ]);
  });

  it('and in English', async () => {
    expect(await read('en')).toEqual([
      'The alliance enters pre-project through gate G1 (decision no. 1).',
      'The session of the political committee of 12 April 2016 is adjourned: there is no quorum (2 of 2 allies there, 2 needed; 1 of 6 members present or represented, 3 needed).',
      'The session of the political committee of 12 April 2016 is adjourned: there is no quorum (1 of 2 allies there, 2 needed).',
      'Union des cuisines reduces a pledge to €12,000: “Un départ”.',
      'Union des cuisines reduces a pledge to 150 h of volunteer work.',
    ]);
  });
});
