import { applyDecorators } from '@nestjs/common';
import { lists } from '@alliage/lists';
import { TAKES_CSV, type CsvBody } from '@alliage/platform';
import { ApiExtension, ApiQuery } from '@nestjs/swagger';

const QUERY: readonly (readonly [name: string, fr: string, en: string])[] = [
  ['effectiveOn', 'Quand cela a eu lieu', 'When it happened'],
  [
    'provenance',
    'D’où vient la liste : recorded, reported, inferred',
    'Where the list comes from: recorded, reported, inferred',
  ],
  ['source', 'La source', 'The source'],
  ['reason', 'Déduit : pour quelle raison', 'Inferred: for which reason'],
  ['visibility', 'Qui peut la lire', 'Who may read it'],
];

/** What the document says of a command that takes its list as CSV too; nothing of any other. */
export function documentList(command: string): MethodDecorator {
  const list = lists.get(command);
  if (!list) return () => undefined;
  const { columns, beside, example } = list;
  const names = columns.map(({ name, required }) => `${name.fr} — ${name.en}${required ? ' *' : ''}`).join(' ; ');
  const csv: CsvBody = {
    description: `Une liste telle qu’un tableur l’écrit (« , » « ; » ou tabulation). — A list as a spreadsheet writes it. Colonnes — Columns: ${names}`,
    example,
  };
  const query = [...(beside ? [[beside.field, beside.about.fr, beside.about.en] as const] : []), ...QUERY];
  return applyDecorators(
    ApiExtension(TAKES_CSV, csv),
    ...query.map(([name, fr, en]) =>
      ApiQuery({
        name,
        required: false,
        description: `Avec un CSV : ${fr}. — With a CSV: ${en}.`,
        schema: { type: 'string' },
      }),
    ),
  );
}
