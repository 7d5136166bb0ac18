import { chartered, decided, of, started } from '../../testing/decided.ts';
import { given } from '../../testing/given.ts';
import { happened, id } from '../../testing/history.ts';
import { listHistory } from '../queries.ts';

const more = [
  happened(of, 'VoiceRecorded', {
    ...{ sessionId: id(80), itemId: id(71), mandateId: id(52), castBy: id(31), voice: 'against', reason: 'Trop cher' },
  }),
  happened(of, 'DecisionSentBack', { decisionId: id(62), questions: ['Combien ?', 'Quand ?'] }),
  happened(of, 'BoardRefused', { decisionId: id(63), partyId: id(21), reason: 'Trop long' }),
  happened(of, 'DecisionNotRatified', { decisionId: id(63) }),
  happened(of, 'ActionRescheduled', { actionId: id(91), from: '2016-09-01', due: '2016-10-01' }),
  happened(of, 'ActionCompleted', { actionId: id(91), words: 'Envoyé' }),
  happened(of, 'BoardNoteSent', { sessionId: id(80), parties: [id(21), id(22)], decisions: [1, 2] }),
];
const told = async (language: 'fr' | 'en') => {
  const { items } = await given([...started, ...chartered, ...decided, ...more]).answers((db) =>
    listHistory(db, of, { language, limit: 100 }),
  );
  return new Map(items.map(({ type, sentence }) => [type as string, sentence] as const));
};

describe('the story of what is decided together', () => {
  it('reads in French as a pilot would tell it', async () => {
    const story = await told('fr');
    expect(Object.fromEntries(story)).toMatchObject({
      CharterDrafted: 'Le projet est repris pour la charte (2e rédaction).',
      CommitmentWorded:
        'Union des cuisines s’engage : « Prêter une cuisine », et fait un pas de côté : « Ouvrir ses recettes ».',
      CharterOpenedForSignature: 'La charte est ouverte à la signature d’Union des cuisines et Réseau des jardins.',
      CharterSigned: 'Réseau des jardins signe la charte, par Directeur des jardins.',
      CharterEnteredIntoForce: 'Tous ont signé : la charte entre en vigueur.',
      BoardRatified: 'Le conseil d’administration de Réseau des jardins ratifie la décision n° 3 (« CA du 2 mai »).',
      DecisionRatified: 'Tous les conseils concernés se sont prononcés : la décision n° 3 est ratifiée.',
      DecisionTookEffect: 'La décision n° 4 prend effet.',
      DecisionSuperseded: 'La décision n° 4 remplace la décision n° 1.',
      ActionAssigned:
        'Une action est confiée à Directeur des jardins (Réseau des jardins) : « Écrire aux réseaux » ; échéance : le 1er septembre 2016.',
      ActionDropped: 'L’action « Écrire aux réseaux » est abandonnée, avec la décision que remplace la décision n° 4.',
      DecisionSentBack:
        'La décision n° 2 retourne au comité technique avec ses questions : « Combien ? » et « Quand ? ».',
      BoardRefused:
        'Le conseil d’administration d’Union des cuisines refuse de ratifier la décision n° 3 : « Trop long ».',
      DecisionNotRatified: 'La décision n° 3 n’est pas ratifiée : elle restera sans effet.',
      ActionRescheduled:
        'L’action « Écrire aux réseaux » change d’échéance ; prévue le 1er septembre 2016, elle est attendue le 1er octobre 2016.',
      ActionCompleted: 'L’action « Écrire aux réseaux » est menée à bien : « Envoyé ».',
      BoardNoteSent:
        'Après la séance du comité politique du 12 avril 2016, la note d’information part aux conseils d’administration : Union des cuisines et Réseau des jardins (décisions nos 1 et 2).',
    });
    expect(story.get('VoiceRecorded')).toContain(
      'Directeur des jardins (Réseau des jardins) vote contre : « Trop cher ».',
    );
  });

  it('tells a decision with its count, and what it waits for', async () => {
    const { items } = await given([...started, ...chartered, ...decided]).answers((db) =>
      listHistory(db, of, { language: 'fr', limit: 100 }),
    );
    expect(items.filter(({ type }) => type === 'DecisionTaken').map(({ sentence }) => sentence)).toEqual([
      'Le comité politique adopte la décision n° 1, « Point 1 » : 2 alliés pour (consentement).',
      'Le comité politique rejette la décision n° 2, « Point 2 » : 1 allié pour, 1 contre (consentement).',
      'Le comité politique adopte la décision n° 3, « Point 3 » : 2 alliés pour (consentement). L’effet attend la ratification des conseils d’administration : Réseau des jardins.',
      'Le comité politique adopte la décision n° 4, « Point 4 » : 2 alliés pour (consentement).',
    ]);
  });

  it('reads in English', async () => {
    const story = await told('en');
    expect(story.get('BoardRatified')).toBe('The board of Réseau des jardins ratifies decision no. 3 (“CA du 2 mai”).');
    expect(story.get('DecisionTookEffect')).toBe('Decision no. 4 takes effect.');
    expect([...story.values()].every((sentence) => sentence.endsWith('.'))).toBe(true);
  });
});
