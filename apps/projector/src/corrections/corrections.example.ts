const accountId = '5c0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

/** Shown in the documentation. */
export const correctionsExample = {
  revision: 41,
  items: [
    {
      entry: { id: '7b1f4a0e-3f57-4c2e-8d55-6a0f7f0d9a10', revision: 12, type: 'SessionReported' },
      field: '/effectiveOn',
      retained: '2016-03',
      accounts: [
        { accountId: null, value: '2016-03', source: 'Rapport d’activité', retained: true, said: 'mars 2016' },
        { accountId, value: '2015-39', source: 'Article de presse', retained: false, said: 'fin 2015' },
      ],
      changes: [
        {
          what: 'corrected',
          id: '9d5b9a0e-3f57-4c2e-8d55-6a0f7f0d9a10',
          revision: 40,
          was: '2016',
          becomes: '2016-03',
          reason: 'Le compte rendu donne le mois.',
          source: 'Compte rendu de mars 2016',
          recordedAt: '2026-01-05T09:00:00.000Z',
          who: { personId: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11', role: 'pilot' },
          when: 'le 5 janvier 2026',
          sentence:
            'Correction (la date de l’entrée n° 12) : mars 2016 au lieu de 2016. Raison : « Le compte rendu donne le mois ». Source : « Compte rendu de mars 2016 ».',
        },
      ],
      sentence: 'Séance rapportée (comité politique). Parties présentes : non connues ; participants : 12.',
      fieldName: 'la date',
      retainedSaid: 'mars 2016',
    },
  ],
  total: 1,
  next: null,
};
