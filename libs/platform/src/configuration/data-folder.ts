import { text } from './variable.ts';

export const dataVariables = {
  ALLIAGE_DATA: {
    ...text(
      {
        fr: 'Dossier des données ; créé s’il n’existe pas.',
        en: 'Data folder; made if there is none.',
        fallback: './data',
      },
      './data',
    ),
    // A folder of that name would be made.
    wrong: (value: string) =>
      value.includes('://')
        ? {
            fr: 'n’est pas un dossier ; l’adresse d’un EventStoreDB se donne dans ALLIAGE_EVENTSTOREDB',
            en: 'is no folder; the address of an EventStoreDB is given in ALLIAGE_EVENTSTOREDB',
          }
        : undefined,
  },
};
