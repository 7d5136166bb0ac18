import { InvalidArgumentError } from 'commander';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const ID = new RegExp(`^${UUID}$`);
const STREAM = new RegExp(`^(alliance|organisation|network|person)-${UUID}$`);

/** The stream that somebody means: its name, or an alliance's id, in whatever case it was copied. @throws InvalidArgumentError */
export function streamNamed(text: string): string {
  const name = text.trim().toLowerCase();
  if (ID.test(name)) return `alliance-${name}`;
  if (STREAM.test(name)) return name;
  throw new InvalidArgumentError(
    'l’identifiant d’une alliance (UUID) ou le nom d’un flux (organisation-<uuid>, network-…, person-…) est attendu · the id of an alliance (UUID) or the name of a stream is expected.',
  );
}

/** The alliance's id, where the stream is an alliance's. */
export const allianceIn = (stream: string): string | undefined =>
  stream.startsWith('alliance-') ? stream.slice('alliance-'.length) : undefined;
