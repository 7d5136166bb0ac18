const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

/** Shown in the documentation. */
export const libraryExample = {
  items: [
    {
      lessonId: ID,
      text: 'Dire d’abord qui finance qui.',
      tags: ['confiance'],
      openness: 'public',
      opennessName: 'public',
      alliance: { id: ID, name: 'Sas vers l’emploi', themes: ['emploi'] },
      network: null,
      demonstration: false,
      cameFrom: 'La première année du sas',
      on: '2018-06',
      when: 'juin 2018',
      provenance: { kind: 'reported', name: 'rapporté', source: 'Un bulletin', reason: null },
    },
  ],
  total: 1,
  next: null,
};
