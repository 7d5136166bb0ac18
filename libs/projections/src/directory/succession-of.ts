import { label } from '@alliage/domain';
import { sayWhen, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import type { Views } from '../projections.ts';
import { organisationNames } from '../query/names.ts';

interface Asked {
  readonly language: Language;
  readonly day: string;
}

/** Who succeeded an organisation, and whom it succeeded itself (R34), with the names of a day. */
export async function successionOf(db: Kysely<Views>, id: string, { language, day }: Asked) {
  const rows = await db
    .selectFrom('directory_succession')
    .selectAll()
    .where((e) => e.or([e('id', '=', id), e('successorId', '=', id)]))
    .orderBy('onDay')
    .orderBy('owner')
    .orderBy('place')
    .execute();
  const names = await organisationNames(
    db,
    rows.flatMap((row) => [row.id, row.successorId]),
    day,
  );
  const told = (row: (typeof rows)[number]) => ({
    ...{ kind: row.kind, kindName: label('succession-kind', row.kind, language) },
    ...{ on: row.on, when: sayWhen(row.on, language), words: row.words },
  });
  const after = rows.filter((row) => row.id === id);
  const [first] = after;
  return {
    succeeded:
      first === undefined
        ? null
        : {
            ...told(first),
            by: after.map((row) => ({ id: row.successorId, name: names.get(row.successorId) ?? null })),
          },
    predecessors: rows
      .filter((row) => row.successorId === id)
      .map((row) => ({ id: row.id, name: names.get(row.id) ?? null, ...told(row) })),
  };
}
