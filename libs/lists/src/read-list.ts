import { value, type Cell } from './cells/cell.ts';
import type { Column, List, Reference } from './column.ts';
import { UnreadableList, type Fault } from './fault.ts';
import { placeColumns, type Placed } from './header.ts';
import type { Row, Table } from './read-table.ts';
import type { Said } from './said.ts';

/** A cell that refers to something, as it is written. */
export interface Referring {
  readonly refers: Reference;
  readonly field: string;
  readonly text: string;
  /** What the other cells of the row say, aside included, by field: what tells two of one name apart. */
  readonly row: Readonly<Record<string, unknown>>;
}

export interface ReadingList {
  /** What a reference stands for; without it, references are ids. */
  readonly resolve?: (referring: Referring) => Cell<string>;
  /** Further columns that the file may have: read, and kept out of the entries. */
  readonly aside?: readonly Column[];
  /** Tells what the rules refuse for certain even where nothing else is wrong: before anything is registered for the list. */
  readonly foretell?: boolean;
}

export interface EntryRead {
  readonly line: number;
  readonly entry: object;
  /** What the columns aside say of it, by field. */
  readonly aside: Readonly<Record<string, unknown>>;
  /** Its cells as their author wrote them, empty ones left out, in the order of the file. */
  readonly written: readonly Written[];
}

export interface Written {
  readonly column: string;
  readonly text: string;
  readonly unit?: Column['unit'];
}

/** Where a field of the command stands in the file. */
export interface Place {
  readonly line: number;
  readonly column?: string;
}

export interface ListRead {
  readonly rows: readonly EntryRead[];
  /** @param pointer JSON pointer into the command: `/parties/3/role` */
  readonly placeOf: (pointer: string) => Place | undefined;
}

const required = ({ name }: Column): Said => ({
  fr: `Cette case est vide : chaque ligne remplit « ${name.fr} ».`,
  en: `This cell is empty: every row fills "${name.en}".`,
});
const tooManyCells: Said = {
  fr: 'Cette ligne a plus de cases que la première n’a de colonnes : mettez entre guillemets les textes qui ont un séparateur.',
  en: 'This row has more cells than the first has columns: put texts that have a separator in quotes.',
};
const repeated = (line: number): Said => ({
  fr: `Cette ligne dit la même chose que la ligne ${line} : retirez l’une des deux, ou dites ce qui les distingue.`,
  en: `This row says the same as line ${line}: remove one of them, or say what tells them apart.`,
});

/**
 * Reads a table as the entries of a command. Every cell is tried: whoever wrote the list learns of all its faults at once.
 * @throws UnreadableList with every fault, in the order of the file
 */
export function readList(
  list: List,
  table: Table,
  { resolve, aside = [], foretell = false }: ReadingList = {},
): ListRead {
  const faults: Fault[] = [];
  const foretold: Fault[] = [];
  const placed = placeColumns(table, [...list.columns, ...aside], faults);
  const headerIsRight = faults.length === 0;
  const rows: EntryRead[] = [];
  const seen = new Map<string, number>();
  table.rows.forEach((row, i) => {
    const at = (field?: string) => placeIn(row, placed, field, `/${list.field}/${i}`);
    const before = faults.length;
    let misread = false;
    const cells = cellsOf(row, placed, table, resolve, (field, rule, detail) => {
      faults.push({ ...at(field), rule, detail });
      misread ||= rule !== 'required' && placed.every(({ column }) => column.field !== field || !column.refers);
    });
    for (const { column } of placed) {
      const no = Object.hasOwn(cells, column.field) ? column.foretell?.(cells[column.field]) : undefined;
      if (no && !no.ok) foretold.push({ ...at(column.field), rule: no.rule, detail: no.detail });
    }
    // What a row says as a whole can be told of it even where a name in it is unknown.
    if (!headerIsRight || misread) return;
    const own = pick(cells, list.columns);
    const composed = list.entryOf?.(own) ?? { ok: true as const, entry: own };
    if (!composed.ok) return void faults.push({ ...at(composed.field), rule: composed.rule, detail: composed.detail });
    if (faults.length > before) return;
    const words = JSON.stringify(composed.entry);
    const first = seen.get(words);
    if (first !== undefined) faults.push({ ...at(), rule: 'repeated-row', detail: repeated(first) });
    else seen.set(words, row.line);
    rows.push({ line: row.line, entry: composed.entry, aside: pick(cells, aside), written: writtenIn(row, placed) });
  });
  // Alone, they are left to the rules, which tell all else that they refuse at the same time.
  if (faults.length > 0 || foretell) faults.push(...foretold);
  if (faults.length > 0) throw new UnreadableList(faults.sort(asInFile(table)));
  return { rows, placeOf: (pointer) => placeOf(pointer, list, table, placed) };
}

/** By line, then by column; what is wrong with a whole row comes first. */
const asInFile =
  ({ header }: Table) =>
  (a: Fault, b: Fault): number =>
    a.line - b.line || header.cells.indexOf(a.column ?? '') - header.cells.indexOf(b.column ?? '');

type Complain = (field: string | undefined, rule: string, detail: Said) => void;

/** What the cells of a row say, by field; references last, when the others can tell what they stand for. */
function cellsOf(
  { cells }: Row,
  placed: readonly Placed[],
  { header }: Table,
  resolve: ReadingList['resolve'],
  complain: Complain,
): Record<string, unknown> {
  const said = new Map<string, unknown>();
  if (cells.slice(header.cells.length).some((cell) => cell !== '')) complain(undefined, 'too-many-cells', tooManyCells);
  const refersLast = ({ column }: Placed) => (column.refers === undefined ? 0 : 1);
  const inOrder = [...placed].sort((a, b) => refersLast(a) - refersLast(b));
  for (const { column, index } of inOrder) {
    const text = cells[index] ?? '';
    const { field, refers } = column;
    if (text === '') {
      if (column.required) complain(field, 'required', required(column));
      continue;
    }
    const read =
      refers && resolve ? resolve({ refers, field, text, row: Object.fromEntries(said) }) : column.read(text);
    if (read.ok) said.set(field, read.value);
    else {
      complain(field, read.rule, read.detail);
      // It is filled, whatever it stands for.
      if (refers) said.set(field, text);
    }
  }
  return Object.fromEntries(said);
}

const writtenIn = ({ cells }: Row, placed: readonly Placed[]): Written[] =>
  [...placed]
    .sort((a, b) => a.index - b.index)
    .map(({ written, index, column: { unit } }) => ({
      ...{ column: written, text: cells[index] ?? '' },
      ...(unit === undefined ? {} : { unit }),
    }))
    .filter(({ text }) => text !== '');

const pick = (cells: Readonly<Record<string, unknown>>, columns: readonly Column[]) =>
  Object.fromEntries(
    [...new Set(columns.map(({ field }) => field))].flatMap((field) =>
      Object.hasOwn(cells, field) ? [[field, cells[field]] as const] : [],
    ),
  );

function placeIn(row: Row, placed: readonly Placed[], field: string | undefined, pointer: string) {
  const written = placed.find(({ column }) => column.field === field)?.written;
  return {
    line: row.line,
    ...(written === undefined ? {} : { column: written }),
    field: field === undefined ? pointer : `${pointer}/${field}`,
  };
}

function placeOf(pointer: string, { field }: List, table: Table, placed: readonly Placed[]): Place | undefined {
  const [, name, index = '', member] = pointer.split('/');
  const row = name === field && /^\d+$/.test(index) ? table.rows[Number(index)] : undefined;
  if (!row) return name === field ? { line: table.header.line } : undefined;
  const { line, column } = placeIn(row, placed, member, '');
  return column === undefined ? { line } : { line, column };
}

/** Every reference of a list, each once a row, for whoever looks them up before {@link readList}. */
export function referencesIn(list: List, table: Table, aside: readonly Column[] = []): Referring[] {
  const found: Referring[] = [];
  const resolve = (referring: Referring) => (found.push(referring), value(''));
  try {
    readList(list, table, { resolve, aside });
  } catch (error) {
    // What is wrong is said by whoever reads the list for good.
    if (!(error instanceof UnreadableList)) throw error;
  }
  return found;
}
