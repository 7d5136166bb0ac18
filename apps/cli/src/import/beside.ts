import { isId } from '@alliage/lists';
import { AllianceViews } from './alliance-views.ts';
import { theOne } from './found.ts';
import type { KindName } from './kinds.ts';
import { untold, type AskedOf } from './who-imports.ts';

/** What is said of a list besides the list. */
export interface Besides {
  readonly body?: string;
  readonly on?: string;
  readonly source?: string;
  readonly reported?: true;
}

const sayBody = {
  fr: 'Dites de quelle instance sont ces membres, avec --body : political, technical, ou le titre d’un chantier.',
  en: 'Say of which body these are members, with --body: political, technical, or the title of a project.',
};

async function bodyIdOf(
  { client, allianceId }: AskedOf,
  body: string | undefined,
  language: 'fr' | 'en',
): Promise<string> {
  if (body === undefined) throw untold(sayBody, language);
  if (isId(body)) return body;
  const found = theOne(body, await new AllianceViews(client, allianceId).bodies(), sayBody);
  if (found.ok) return found.value;
  throw untold(found.detail, language);
}

/** The fields of the command that are not in its list. @throws Refused where the body is not told; Unreachable */
export async function besideOf(kind: KindName, asked: AskedOf, besides: Besides, language: 'fr' | 'en') {
  const { body, on, source, reported } = besides;
  const provenance = { kind: reported ? 'reported' : 'recorded', ...(source === undefined ? {} : { source }) };
  return {
    ...(kind === 'members' ? { bodyId: await bodyIdOf(asked, body, language) } : {}),
    ...(on === undefined ? {} : { effectiveOn: on }),
    ...(reported || source !== undefined ? { provenance } : {}),
  };
}
