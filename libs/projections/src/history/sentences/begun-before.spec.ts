import { given } from '../../testing/given.ts';
import { alliance, happened, id } from '../../testing/history.ts';
import { listHistory } from '../queries.ts';

const here = alliance(1);
const opening = {
  ...{ allianceId: id(1), name: 'Jardins', types: [], themes: [], territories: [], zone: 'Europe/Paris' },
  demonstration: false,
};
const told = { on: '2014', provenance: { kind: 'reported', source: 'Un article' } } as const;
const past = [
  happened(here, 'AllianceInitiated', opening, told),
  happened(here, 'PredecessorNamed', { text: 'Un comité' }, told),
  happened(here, 'ProjectProposed', { projectId: id(51), title: 'Serres', aim: 'Semer', partners: [] }, told),
];
const sentences = (language: 'fr' | 'en', story = past) =>
  given(story).answers(async (db) => {
    const { items } = await listHistory(db, here, { language, sort: 'recorded' });
    return items.map(({ sentence }) => sentence);
  });

describe('R37: a past told when the alliance was opened in the service', () => {
  it('began then, and was opened in the service on the day of the recording; a source says so', async () => {
    expect(await sentences('fr')).toEqual([
      'L’alliance « Jardins » commence, selon une source ; elle est ouverte dans le service le 1er janvier 2026.',
      'L’alliance prend la suite d’un partenariat antérieur, selon une source : « Un comité ».',
      'Un chantier est proposé, « Serres », selon une source : « Semer ».',
    ]);
    expect(await sentences('en')).toEqual([
      'The alliance “Jardins” begins, as a source reports; it is opened in the service on 1 January 2026.',
      'The alliance follows an earlier partnership, as a source reports: “Un comité”.',
      'A project is proposed, “Serres”, as a source reports: “Semer”.',
    ]);
  });

  it('one that begins with its opening is opened in the service, and that is all', async () => {
    expect(await sentences('fr', [happened(here, 'AllianceInitiated', opening, { on: '2026-01-01' })])).toEqual([
      'L’alliance « Jardins » est ouverte dans le service.',
    ]);
    expect(await sentences('en', [happened(here, 'AllianceInitiated', opening, { on: '2026' })])).toEqual([
      'The alliance “Jardins” is opened in the service.',
    ]);
  });
});
