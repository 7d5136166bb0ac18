import { sayWhen, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import type { Views } from '../projections.ts';

type Ruling = Views['chapter_ruling'];

/** Which charter rules a chapter on a day: its own as soon as there is one, until then the last of its parent's (section 7). */
export function rulingOn(rows: readonly Ruling[], day: string): Ruling | undefined {
  const inForce = rows.filter(({ fromDay }) => fromDay <= day);
  return inForce.findLast(({ parentVersion }) => parentVersion === null) ?? inForce.at(-1);
}

/** Whose charter it is, which version, since when, and the whole as a person says it; `none` before any. */
export function charterSaid(rows: readonly Ruling[], day: string, language: Language) {
  const row = rulingOn(rows, day);
  if (row === undefined)
    return {
      ...{ whose: 'none' as const, version: null, parentVersion: null, since: null },
      says: { fr: 'Aucune charte n’y est encore en vigueur.', en: 'No charter is in force there yet.' }[language],
    };
  const { version, parentVersion, on } = row;
  const since = { on, when: sayWhen(on, language) };
  const says =
    parentVersion === null
      ? {
          fr: `La déclinaison a sa propre charte (version ${version}).`,
          en: `The chapter has a charter of its own (version ${version}).`,
        }
      : {
          fr: `La charte de l’alliance mère s’y applique (version ${parentVersion}).`,
          en: `The parent’s charter applies there (version ${parentVersion}).`,
        };
  return {
    ...{ whose: parentVersion === null ? ('own' as const) : ('parent' as const), version, parentVersion, since },
    says: says[language],
  };
}

/** The versions that have ruled each of these chapters, in order of recording. */
export async function rulingsOf(db: Kysely<Views>, owners: readonly string[]) {
  if (owners.length === 0) return new Map<string, Ruling[]>();
  const rows = await db
    .selectFrom('chapter_ruling')
    .selectAll()
    .where('owner', 'in', owners)
    .orderBy('owner')
    .orderBy('revision')
    .execute();
  return Map.groupBy(rows, ({ owner }) => owner);
}
