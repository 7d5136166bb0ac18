import type { Column } from './column.ts';
import type { Fault } from './fault.ts';
import { keyOf } from './key.ts';
import type { Table } from './read-table.ts';
import type { Said } from './said.ts';

/** A column of the file that fills a field: its place in a row, and its name as the file writes it. */
export interface Placed {
  readonly column: Column;
  readonly index: number;
  readonly written: string;
}

const namesOf = ({ name, also = [] }: Column): string[] => [name.fr, name.en, ...also];

/** What people may write above a column; the fields' own names too, where no column is called so. */
function known(columns: readonly Column[]): ReadonlyMap<string, Column> {
  const byKey = new Map(columns.flatMap((column) => namesOf(column).map((name) => [keyOf(name), column] as const)));
  for (const column of columns) if (!byKey.has(keyOf(column.field))) byKey.set(keyOf(column.field), column);
  return byKey;
}

const list = (columns: readonly Column[], language: keyof Said) => columns.map(({ name }) => name[language]).join(', ');

const unknown = (columns: readonly Column[]): Said => ({
  fr: `Cette colonne n’est pas comprise : retirez-la, ou nommez-la parmi ${list(columns, 'fr')}.`,
  en: `This column is not understood: remove it, or give it one of these names: ${list(columns, 'en')}.`,
});
const unnamed: Said = {
  fr: 'Cette colonne n’a pas de nom, et elle n’est pas vide : nommez-la sur la première ligne, ou videz-la.',
  en: 'This column has no name, and is not empty: name it on the first row, or empty it.',
};
const twice = ({ name }: Column): Said => ({
  fr: `Deux colonnes disent la même chose (${name.fr}) : gardez-en une.`,
  en: `Two columns say the same (${name.en}): keep one of them.`,
});
const missing = ({ name, about }: Column): Said => ({
  fr: `Il manque la colonne « ${name.fr} » (${about.fr}) : ajoutez-la à la première ligne, et à chaque ligne.`,
  en: `The column "${name.en}" is missing (${about.en}): add it to the first row, and to every row.`,
});

/** Which column of the file is which; what is wrong with the first row is added to `faults`. */
export function placeColumns({ header, rows }: Table, columns: readonly Column[], faults: Fault[]): readonly Placed[] {
  const byKey = known(columns);
  const placed: Placed[] = [];
  const fault = (rule: string, detail: Said, column?: string) =>
    faults.push({ line: header.line, ...(column === undefined ? {} : { column }), rule, detail });
  header.cells.forEach((written, index) => {
    const column = byKey.get(keyOf(written));
    if (written === '') {
      if (rows.some(({ cells }) => (cells[index] ?? '') !== '')) fault('unnamed-column', unnamed, `n° ${index + 1}`);
    } else if (!column) fault('unknown-column', unknown(columns), written);
    else if (placed.some((other) => other.column.field === column.field)) fault('column-twice', twice(column), written);
    else placed.push({ column, index, written });
  });
  for (const column of columns)
    if (column.required && !placed.some((one) => one.column.field === column.field))
      fault('missing-column', missing(column), column.name.fr);
  return placed;
}
