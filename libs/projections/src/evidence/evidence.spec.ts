import { evolveAll, initialState, type AllianceEvent } from '@alliage/domain';
import { viewEvent } from '../contract/event.ts';
import { oneCharter } from '../charter/queries.ts';
import { listHistory } from '../history/queries.ts';
import { chartered, names, of, started } from '../testing/decided.ts';
import { given } from '../testing/given.ts';
import { codec, happened, stored, type Happened } from '../testing/history.ts';
import { evidenceByRevision, listEvidence } from './queries.ts';

const paper = { document: 'Exemplaire signé', date: '2016-03-01', signatory: 'Présidence' };
const signed: Happened = happened(
  of,
  'CharterSigned',
  { version: 1, digest: 'A'.repeat(43), partyId: names.kitchens, onEvidence: paper },
  { on: '2016-03-01' },
);
const events = (story: readonly Happened[]) => stored(story).filter(({ stream }) => stream === of);
const stateOf = (story: readonly Happened[]) =>
  evolveAll(
    initialState,
    events(story).map((one) => viewEvent(one, codec.decode) as AllianceEvent),
  );
const onPaper = [...started, ...chartered, signed];
const act = events(onPaper).at(-1)!;
const contested = [
  ...onPaper,
  happened(
    of,
    'EvidenceContested',
    { eventId: act.id, revision: act.revision, partyId: names.kitchens, reason: 'Jamais signé' },
    { on: '2016-03-10' },
  ),
];
const list = (story: readonly Happened[], day: string, language: 'fr' | 'en' = 'fr') =>
  given(story).answers((db) => listEvidence(db, of, stateOf(story), { language, day }));

describe('acts on evidence (R41)', () => {
  it('R41: show the paper, and « à confirmer » until the fifteenth day', async () => {
    const [one] = await list(onPaper, '2016-03-05');
    expect(one).toMatchObject({
      act: { type: 'CharterSigned', name: 'signature de la charte' },
      ...{ eventId: act.id, document: 'Exemplaire signé', signatory: 'Présidence', date: { when: 'le 1er mars 2016' } },
      ...{ standing: 'to-confirm', standingName: 'à confirmer', contested: null },
    });
    expect(one?.contestUntil).toBe('2016-03-16');
    expect((await list(onPaper, '2016-03-16'))[0]?.standing).toBe('to-confirm');
    expect((await list(onPaper, '2016-03-17', 'en'))[0]).toMatchObject({ standingName: 'confirmed' });
  });

  it('R41: a contest stands beside the act for good, with its reason', async () => {
    expect((await list(contested, '2999-01-01'))[0]).toMatchObject({
      ...{ standing: 'contested', standingName: 'contesté', contested: { reason: 'Jamais signé' } },
    });
    expect((await list(contested, '2016-03-09'))[0]).toMatchObject({ standing: 'to-confirm', contested: null });
  });

  it('R41: stands beside the signature, and in the history', async () => {
    const asked = { language: 'fr', day: '2016-03-05' } as const;
    const [charter, told] = await given(onPaper).answers(async (db) => {
      const evidence = await evidenceByRevision(db, of, stateOf(onPaper), asked);
      return [
        await oneCharter(db, of, 1, { ...asked, evidence }),
        await listHistory(db, of, { ...asked, evidence, type: 'CharterSigned', limit: 10 }),
      ] as const;
    });
    const shown = { standing: 'to-confirm', document: 'Exemplaire signé' };
    expect(charter?.signatures.find(({ partyId }) => partyId === names.kitchens)?.onEvidence).toMatchObject(shown);
    const entry = told.items.find(({ revision }) => revision === act.revision);
    expect(entry?.evidence).toMatchObject(shown);
    expect(entry?.sentence).toBe(
      'Union des cuisines signe la charte ; sur pièce : « Exemplaire signé », le 1er mars 2016, fonction du signataire : « Présidence ».',
    );
  });

  it('says nothing of where it stands while the rules cannot be asked', async () => {
    const [one] = await given(onPaper).answers((db) =>
      listEvidence(db, of, undefined, { language: 'fr', day: '2016-03-02' }),
    );
    expect(one).toMatchObject({ standing: null, contestUntil: null, document: 'Exemplaire signé' });
  });
});
