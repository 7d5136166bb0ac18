import { isId } from '@alliage/lists';
import { Refused } from '../ask/ask.ts';
import type { Client } from '../client/http.ts';
import { AllianceViews } from './alliance-views.ts';
import { calledLike, type Named } from './found.ts';

/** Which alliance is asked about, and of which service. */
export interface AskedOf {
  readonly client: Client;
  readonly allianceId: string;
}
type Language = 'fr' | 'en';

/** What was asked for cannot be told from the alliance's views. */
export const untold = (said: { fr: string; en: string }, language: Language): Refused =>
  new Refused(422, { detail: said[language] });

const all = (people: readonly Named[]) => people.map(({ told }) => told).join(' ; ') || '–';

/** The header of the pilot who enters the list. @throws Refused where it is not one and the same person; Unreachable */
export async function actorFor(
  { client, allianceId }: AskedOf,
  by: string | undefined,
  language: Language,
): Promise<string> {
  if (by !== undefined && isId(by)) return `role=pilot; person=${by}`;
  const pilots = await new AllianceViews(client, allianceId).pilots();
  const found = by === undefined ? pilots : calledLike(by, pilots);
  const [one, other] = found;
  if (one && !other) return `role=pilot; person=${one.id}`;
  throw untold(
    {
      fr: `Dites par qui la liste est saisie, avec --by : ${all(found.length > 0 ? found : pilots)}.`,
      en: `Say by whom the list is entered, with --by: ${all(found.length > 0 ? found : pilots)}.`,
    },
    language,
  );
}
