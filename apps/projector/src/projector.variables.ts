import { httpVariables, optional, wholeNumber, type Variable } from '@alliage/platform';

/** What a URL of a PostgreSQL looks like here: with a database, and encrypted or not. */
const POSTGRES = /^postgres(ql)?:\/\/[^/\s]*\/[^/\s?]+(\?\S*)?$/;

/** Whether the views are in a PostgreSQL, and not in a folder. */
export const isPostgresUrl = (views: string): boolean => /^postgres(ql)?:/.test(views);

const views: Variable<string> = {
  fr: 'Dossier des vues de ce processus, ou base PostgreSQL (14 ou plus récent) que plusieurs partagent ; TLS sauf `?sslmode=disable`.',
  en: 'Folder of the views of this process, or PostgreSQL database (14 or later) that several share; TLS unless `?sslmode=disable`.',
  form: './data/views | postgresql://host:5432/database',
  fallback: './data/views',
  read(text) {
    if (text.trim() === '') return undefined;
    if (!isPostgresUrl(text)) return text;
    if (!POSTGRES.test(text) || !URL.canParse(text)) return undefined;
    const mode = new URL(text).searchParams.get('sslmode');
    return mode === null || mode === 'disable' || mode === 'verify-full' ? text : undefined;
  },
};

/** Environment of the query side. */
export const projectorVariables = {
  ...httpVariables,
  ALLIAGE_VIEWS: views,
  ALLIAGE_VIEWS_USER: optional(
    {
      fr: 'Compte sur cette base, qui peut y créer des schémas.',
      en: 'Account on that database, which may create schemas in it.',
    },
    'name',
  ),
  ALLIAGE_VIEWS_PASSWORD_FILE: optional(
    { fr: 'Fichier où se trouve son mot de passe.', en: 'File that its password is in.' },
    '/run/secrets/postgresql',
  ),
  ALLIAGE_VIEWS_CA_FILE: optional(
    {
      fr: 'Certificat de l’autorité qui a signé celui de la base, si le système ne la connaît pas.',
      en: 'Certificate of the authority that signed the database’s, where the system does not know it.',
    },
    '/etc/alliage/ca.pem',
  ),
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
