import { readFileSync } from 'node:fs';
import type { Said } from '../language/language.ts';
import { file, optional, type Configuration, type Environment, type Variable } from './variable.ts';

/** What a URL of a PostgreSQL looks like here: with a database, and encrypted or not. */
const POSTGRES = /^postgres(ql)?:\/\/[^/\s]*\/[^/\s?]+(\?\S*)?$/;

/** Whether a place is in a PostgreSQL, and not a file or a folder. */
export const isPostgresUrl = (place: string): boolean => /^postgres(ql)?:/.test(place);

/** What a URL may say beside host and database. The client takes its word for any other, too: `ssl=0` would switch encryption off. */
const PARAMETERS = ['sslmode', 'host', 'port', 'user', 'password', 'application_name', 'options'];

/** Each of them once: of two the client takes another one than we look at. */
function parametersHold({ searchParams }: URL): boolean {
  const named = [...searchParams.keys()];
  return named.every((name) => PARAMETERS.includes(name)) && new Set(named).size === named.length;
}

/**
 * A place on this machine, or a PostgreSQL.
 * @param here a file or folder, as an example
 * @param fallback '' where it need not be set
 */
export const placeOrPostgres = (about: Said, here: string, fallback: string): Variable<string> => ({
  ...about,
  form: `${here} | postgresql://host:5432/database`,
  fallback,
  read(text) {
    if (text.trim() === '') return fallback === '' ? '' : undefined;
    // An address of anything else is no folder: it would be made, under that name.
    if (!isPostgresUrl(text)) return text.includes('://') ? undefined : text.trim();
    if (!POSTGRES.test(text) || !URL.canParse(text) || !parametersHold(new URL(text))) return undefined;
    const mode = new URL(text).searchParams.get('sslmode');
    return mode === null || mode === 'disable' || mode === 'verify-full' ? text : undefined;
  },
});

type Access<P extends string> = Record<`${P}_USER` | `${P}_PASSWORD_FILE` | `${P}_CA_FILE`, Variable<string>>;

/** Account and authority for the database that the variable `place` may name. */
export function postgresAccess<P extends string>(place: P): Access<P> {
  const used = (environment: Environment) => isPostgresUrl(environment[place] ?? '');
  return {
    [`${place}_USER`]: optional(
      {
        fr: 'Compte sur cette base, qui peut y créer des schémas.',
        en: 'Account on that database, which may create schemas in it.',
      },
      'name',
    ),
    [`${place}_PASSWORD_FILE`]: file(
      { fr: 'Fichier où se trouve son mot de passe.', en: 'File that its password is in.' },
      '/run/secrets/postgresql',
      used,
    ),
    [`${place}_CA_FILE`]: file(
      {
        fr: 'Certificat de l’autorité qui a signé celui de la base, si le système ne la connaît pas.',
        en: 'Certificate of the authority that signed the database’s, where the system does not know it.',
      },
      '/etc/alliage/ca.pem',
      used,
    ),
  } as Access<P>;
}

/** A database with what it takes to reach it; the form that the rooms which use one take. */
export interface PostgresAccess {
  readonly url: string;
  readonly password?: string;
  /** False: not encrypted. Else certificates are checked, against `ca` (PEM) where it is given. */
  readonly tls: false | { readonly ca?: string };
  /** The variable that names it, for what is said to operators. */
  readonly name: string;
}

/** The database that the variable `place` names, with what its files hold; undefined where it names none. */
export function postgresOf<P extends string>(
  place: P,
  configuration: Configuration<Access<P>> & Readonly<Record<P, string>>,
): PostgresAccess | undefined {
  const values = configuration as Readonly<Record<string, string>>;
  const named = values[place] ?? '';
  if (!isPostgresUrl(named)) return undefined;
  const url = new URL(named);
  // A socket in a folder is not encrypted.
  const plain = url.searchParams.get('sslmode') === 'disable' || url.searchParams.get('host')?.startsWith('/');
  url.searchParams.delete('sslmode');
  const user = values[`${place}_USER`];
  // As a parameter: the URL of a socket has no host, and takes no name before it.
  if (user) url.searchParams.set('user', user);
  const password = contents(values[`${place}_PASSWORD_FILE`])?.trim();
  const ca = contents(values[`${place}_CA_FILE`]);
  return {
    ...{ name: place, url: url.href, tls: plain ? false : { ...(ca === undefined ? {} : { ca }) } },
    ...(password === undefined ? {} : { password }),
  };
}

const contents = (path = ''): string | undefined => (path === '' ? undefined : readFileSync(path, 'utf8'));
