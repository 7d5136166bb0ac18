import { parse, type CsvError } from 'csv-parse/sync';
import { UnreadableList } from './fault.ts';
import type { Said } from './said.ts';

/** One row of a table that says something, with the line on which it begins. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}
export interface Table {
  readonly header: Row;
  readonly rows: readonly Row[];
}

/** The most rows of a list: one event each, and no more than 500 of them in an append. */
export const MAX_ROWS = 500;

const SEPARATORS = [';', ',', '\t'] as const;

const fault = (line: number, rule: string, detail: Said) => new UnreadableList([{ line, rule, detail }]);

const SLIPS: Readonly<Record<string, Said>> = {
  CSV_QUOTE_NOT_CLOSED: {
    fr: 'Un guillemet ouvert n’est jamais refermé : ajoutez celui qui manque, ou doublez ("") ceux qui sont dans le texte.',
    en: 'A quote is opened and never closed: add the missing one, or double ("") those within the text.',
  },
  CSV_INVALID_CLOSING_QUOTE: {
    fr: 'Après un guillemet fermant vient un séparateur ou la fin de la ligne ; dans un texte entre guillemets, doublez-les ("").',
    en: 'After a closing quote comes a separator or the end of the line; within a quoted text, double them ("").',
  },
  INVALID_OPENING_QUOTE: {
    fr: 'Un guillemet est au milieu d’un texte qui n’en a pas autour : mettez le texte entre guillemets et doublez celui-ci ("").',
    en: 'A quote stands amid a text that has none around it: put the text in quotes and double this one ("").',
  },
};
const OTHERWISE: Said = { fr: 'Cette ligne n’est pas du CSV lisible.', en: 'This line is not readable CSV.' };

const tooMany: Said = {
  fr: `Une liste a ${MAX_ROWS} lignes au plus : faites-en plusieurs.`,
  en: `A list has ${MAX_ROWS} rows at most: make several of it.`,
};
const empty: Said = {
  fr: 'Ce fichier est vide : la première ligne nomme les colonnes, les suivantes sont la liste.',
  en: 'This file is empty: the first row names the columns, the others are the list.',
};
const noRows: Said = {
  fr: 'Sous les noms des colonnes, il n’y a aucune ligne : ajoutez-en une au moins.',
  en: 'There is no row below the names of the columns: add one at least.',
};

/** What a spreadsheet may write on top to tell the next one the separator: « sep=; ». */
const TOLD = /^\s*sep=([;,\t])[ ]*(?=\n)/;

/** The separator of which the first row has most, outside quotes; French spreadsheets write `;`. */
function separatorOf(text: string): string {
  const [, told] = TOLD.exec(text) ?? [];
  if (told !== undefined) return told;
  const first =
    text
      .trimStart()
      .split('\n', 1)[0]
      ?.replace(/"[^"]*"/g, '') ?? '';
  const count = (separator: string) => first.split(separator).length;
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

const newlinesIn = (text: string): number => text.split('\n').length - 1;

/**
 * Reads a table as spreadsheets write it: the separator is told from the first row, a cell in quotes may hold separators, line ends and doubled
 * quotes, spaces around cells mean nothing, and empty rows are passed over.
 * @param text with newlines as line ends, without a byte order mark (see {@link decode})
 * @throws UnreadableList when it is no CSV, is empty, or is longer than {@link MAX_ROWS}
 */
export function readTable(text: string): Table {
  const [header, ...rows] = parsed(text).filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (header === undefined) throw fault(1, 'empty-file', empty);
  if (rows.length === 0) throw fault(header.line, 'no-rows', noRows);
  if (rows.length > MAX_ROWS) throw fault(rows[MAX_ROWS]?.line ?? 1, 'too-many-rows', tooMany);
  return { header, rows };
}

/** Rows with the line where each begins: the parser knows where they end. */
function parsed(text: string): Row[] {
  let read = 0;
  try {
    return recordsOf(text, (lines) => (read = lines));
  } catch (error) {
    const { code } = error as Partial<CsvError>;
    if (code === undefined) throw error;
    // What is wrong begins after the last row that was read: a quote that is never closed takes the rest of the file with it.
    throw fault(read + 1, 'csv', SLIPS[code] ?? OTHERWISE);
  }
}

function recordsOf(text: string, onRecord: (lines: number) => void): Row[] {
  // The line that tells the separator stays as an empty one: lines are counted as the file has them.
  const records = parse(text.replace(TOLD, ''), {
    delimiter: separatorOf(text),
    record_delimiter: '\n',
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    info: true,
    raw: true,
    on_record: (record: string[], { lines }) => (onRecord(lines), record),
    // Rows beyond the most are not wanted one by one; blank ones count here as well.
    to: 20 * MAX_ROWS,
  }) as unknown as { record: string[]; info: { lines: number }; raw: string }[];
  return records.map(({ record, info, raw }) => ({
    line: info.lines - newlinesIn(raw.trim()),
    cells: record.map((cell) => cell.trim()),
  }));
}
