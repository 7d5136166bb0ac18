import { httpVariables, text } from '@alliage/platform';

/** Environment of the query side. */
export const projectorVariables = {
  ...httpVariables,
  ALLIAGE_VIEWS: text(
    { fr: 'Dossier des vues.', en: 'Folder of the views.', fallback: './data/views' },
    './data/views',
  ),
};
