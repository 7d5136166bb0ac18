import { httpVariables, placeOrPostgres, postgresAccess, wholeNumber } from '@alliage/platform';

/** Environment of the query side. */
export const projectorVariables = {
  ...httpVariables,
  ALLIAGE_VIEWS: placeOrPostgres(
    {
      fr: 'Dossier des vues de ce processus, ou base PostgreSQL (14 ou plus récent) que plusieurs partagent ; TLS sauf `?sslmode=disable`.',
      en: 'Folder of the views of this process, or PostgreSQL database (14 or later) that several share; TLS unless `?sslmode=disable`.',
    },
    './data/views',
    './data/views',
  ),
  ...postgresAccess('ALLIAGE_VIEWS'),
  ALLIAGE_VIEWS_CONNECTIONS: wholeNumber(
    {
      fr: 'Connexions de ce processus à cette base pour répondre ; il en prend quatre de plus pour écrire.',
      en: 'Connections of this process to that database for answering; it takes four more for writing.',
      fallback: '10',
    },
    1,
    200,
  ),
};
