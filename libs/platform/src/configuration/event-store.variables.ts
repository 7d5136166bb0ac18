import type { Said } from '../language/language.ts';
import { dataVariables } from './data-folder.ts';
import { choice, file, optional, type Configuration, type Environment, type Variable } from './variable.ts';

const KINDS = ['sqlite', 'eventstoredb'] as const;
const CONNECTION = /^(esdb|kurrentdb)(\+discover)?:\/\/[^/\s?]+/;

const connectionString = (needed: boolean): Variable<string> => ({
  fr: 'Serveur ou grappe EventStoreDB (KurrentDB), s’il garde les événements : nœuds et options ; TLS sauf `?tls=false`.',
  en: 'EventStoreDB (KurrentDB) server or cluster, where that keeps the events: nodes and options; TLS unless `?tls=false`.',
  form: 'kurrentdb://host:2113 | kurrentdb+discover://host:2113',
  ...(needed ? {} : { fallback: '' }),
  read: (text) => (CONNECTION.test(text) || (!needed && text === '') ? text : undefined),
});

const used = (environment: Environment) => environment['ALLIAGE_EVENT_STORE'] === 'eventstoredb';
const none = (environment: Environment, name: string) => (environment[name] ?? '').trim() === '';

const NO_PASSWORD: Said = {
  fr: 'est un compte sans mot de passe : nommez dans ALLIAGE_EVENTSTOREDB_PASSWORD_FILE le fichier où il se trouve',
  en: 'is an account without a password: name the file that it is in by ALLIAGE_EVENTSTOREDB_PASSWORD_FILE',
};
const NO_USER: Said = {
  fr: 'est le mot de passe de personne : nommez le compte dans ALLIAGE_EVENTSTOREDB_USER',
  en: 'is nobody’s password: name the account by ALLIAGE_EVENTSTOREDB_USER',
};
const TWICE: Said = {
  fr: 'est un second compte, ALLIAGE_EVENTSTOREDB en a déjà un (avant « @ ») : ôtez l’un des deux',
  en: 'is a second account, ALLIAGE_EVENTSTOREDB has one already (before "@"): take one of them out',
};

/** An account goes with its password, and is named once. */
function userFault(user: string, environment: Environment): Said | undefined {
  if (!used(environment) || user.trim() === '') return undefined;
  if (environment['ALLIAGE_EVENTSTOREDB']?.includes('@')) return TWICE;
  return none(environment, 'ALLIAGE_EVENTSTOREDB_PASSWORD_FILE') ? NO_PASSWORD : undefined;
}

const passwordFile = file(
  { fr: 'Fichier où se trouve son mot de passe.', en: 'File that its password is in.' },
  '/run/secrets/eventstoredb',
  used,
);

/**
 * Environment of a process that may keep its events in a folder or on a server; what belongs to the other kind need not be set.
 * @param environment the one that will be read
 */
export const eventStoreVariables = (environment: Environment) => ({
  ALLIAGE_EVENT_STORE: choice(
    {
      fr: 'Qui garde les événements : un fichier SQLite pour un seul processus, ou un serveur EventStoreDB pour autant qu’on veut.',
      en: 'Who keeps the events: a SQLite file for one process alone, or an EventStoreDB server for as many as one likes.',
      fallback: 'sqlite',
    },
    KINDS,
  ),
  ...dataVariables,
  ALLIAGE_EVENTSTOREDB: connectionString(used(environment)),
  ALLIAGE_EVENTSTOREDB_USER: {
    ...optional({ fr: 'Compte sur ce serveur.', en: 'Account on that server.' }, 'name'),
    wrong: userFault,
  },
  ALLIAGE_EVENTSTOREDB_PASSWORD_FILE: {
    ...passwordFile,
    wrong: (path: string, others: Environment) =>
      used(others) && none(others, 'ALLIAGE_EVENTSTOREDB_USER') ? NO_USER : passwordFile.wrong?.(path, others),
  },
  ALLIAGE_EVENTSTOREDB_CA_FILE: file(
    {
      fr: 'Certificat de l’autorité qui a signé celui du serveur, si le système ne la connaît pas.',
      en: 'Certificate of the authority that signed the server’s, where the system does not know it.',
    },
    '/etc/alliage/ca.pem',
    used,
  ),
});

/** Where the events are, in the form that `openEventStore` of the event store takes. */
export type EventStoreChoice =
  | { readonly kind: 'sqlite'; readonly folder: string }
  | {
      readonly kind: 'eventstoredb';
      readonly connectionString: string;
      readonly user?: string;
      readonly passwordFile?: string;
      readonly caFile?: string;
    };

export function eventStoreOf(configuration: Configuration<ReturnType<typeof eventStoreVariables>>): EventStoreChoice {
  const { ALLIAGE_EVENT_STORE: kind, ALLIAGE_EVENTSTOREDB: connectionString } = configuration;
  if (kind === 'sqlite') return { kind, folder: configuration.ALLIAGE_DATA };
  const user = configuration.ALLIAGE_EVENTSTOREDB_USER;
  const passwordFile = configuration.ALLIAGE_EVENTSTOREDB_PASSWORD_FILE;
  const caFile = configuration.ALLIAGE_EVENTSTOREDB_CA_FILE;
  return {
    ...{ kind, connectionString },
    ...(user ? { user } : {}),
    ...(passwordFile ? { passwordFile } : {}),
    ...(caFile ? { caFile } : {}),
  };
}
