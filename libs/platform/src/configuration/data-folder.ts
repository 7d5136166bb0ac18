import { text } from './variable.ts';

export const dataVariables = {
  ALLIAGE_DATA: text(
    {
      fr: 'Dossier des données ; créé s’il n’existe pas.',
      en: 'Data folder; made if there is none.',
      fallback: './data',
    },
    './data',
  ),
};
