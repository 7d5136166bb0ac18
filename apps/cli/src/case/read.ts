import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type ErrorCode,
  type Node,
  type YAMLError,
} from 'yaml';
import { z } from 'zod';
import { CaseFile } from './schema.ts';

/** A place in a case file, from its root. */
export type Path = readonly (string | number)[];

/** Something wrong in a case file, or a step that went otherwise than it says; `line` counts from 1. */
export class CaseError extends Error {
  override readonly name = 'CaseError';
  readonly line: number;
  readonly path: Path;
  constructor(message: string, line: number, path: Path = []) {
    super(message);
    this.line = line;
    this.path = path;
  }
}

/** A case file that has been read, and the line of each of its places. */
export interface ReadCase {
  readonly file: CaseFile;
  /** Line of the deepest place on `path` that exists. */
  readonly lineOf: (path: Path) => number;
}

function locate(document: Document, lines: LineCounter) {
  return (path: Path): number => {
    let node: unknown = document.contents;
    let at: number = 0;
    const mark = (n: unknown) => {
      const offset = (n as Node | null)?.range?.[0];
      if (offset !== undefined) at = offset;
    };
    mark(node);
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((p) => isScalar(p.key) && String(p.key.value) === String(key));
        if (pair === undefined) break;
        mark(pair.key);
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(key)];
        mark(node);
      } else break;
    }
    return lines.linePos(at).line;
  };
}

const french = z.locales.fr().localeError;

/** Messages of a union say nothing: the issues of the branch that came closest do. */
function closest(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const best = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
  return best.flatMap((i) => closest(i).map((c) => ({ ...c, path: [...issue.path, ...c.path] })));
}

/**
 * Reads a case file from YAML.
 * @throws CaseError[] as an AggregateError: one for each thing that is wrong, with its line.
 */
export function readCase(text: string): ReadCase {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  // One slip makes many errors; those after the first tell nothing more.
  const [slip] = document.errors;
  if (slip !== undefined)
    throw new AggregateError([new CaseError(saysSlip(slip), lines.linePos(slip.pos[0]).line)], 'yaml');
  const lineOf = locate(document, lines);
  const data: unknown = document.toJS();
  const parsed = CaseFile.safeParse(data, { error: french });
  if (!parsed.success) {
    const english = CaseFile.safeParse(data).error?.issues.flatMap(closest) ?? [];
    throw new AggregateError(
      parsed.error.issues.flatMap(closest).map((issue, i) => {
        const path = issue.path.filter((p) => typeof p !== 'symbol');
        const said = [...new Set([issue.message, english[i]?.message])].join(' · ');
        return new CaseError(`${path.join('.') || 'cas · case'}: ${said}`, lineOf(path), path);
      }),
      'schema',
    );
  }
  const blanks = parsed.data.story.flatMap((entry, i) => emptyIn(entry, ['story', i]));
  if (blanks.length > 0)
    throw new AggregateError(
      blanks.map((path) => new CaseError(`${path.slice(2).join('.')}: ${saysEmpty}`, lineOf(path), path)),
      'empty',
    );
  return { file: parsed.data, lineOf };
}

const INDENT =
  'retrait : cette ligne ou la suivante commence trop à gauche ou trop à droite · ' +
  'indentation: this line or the next one starts too far to the left or to the right';
const slips: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_INDENT: INDENT,
  BLOCK_AS_IMPLICIT_KEY: INDENT,
  BLOCK_IN_FLOW: INDENT,
  MULTILINE_IMPLICIT_KEY: INDENT,
  TAB_AS_INDENT: 'une tabulation ; seules des espaces font le retrait · a tab; only spaces indent',
  DUPLICATE_KEY: 'ce mot est donné deux fois · this word is given twice',
  MISSING_CHAR:
    'il manque un signe : deux-points, tiret, guillemet ou accolade · a mark is missing: colon, dash, quote or brace',
};
const saysSlip = ({ code, message }: YAMLError): string =>
  // « Sequence item without - indicator »: what lacks it is too far left or right.
  (message.includes('without -') ? INDENT : slips[code]) ??
  `YAML illisible · cannot be read: ${message.split('\n')[0]}`;

const saysEmpty =
  'rien après ce mot ; entre accolades, un texte qui a une virgule se met entre guillemets simples · ' +
  'nothing after this word; within braces, a text with a comma goes between single quotes';

/** Places that hold nothing: mostly `{ words: One, two }`, where YAML ends the text at the comma. */
function emptyIn(value: unknown, path: Path): Path[] {
  if (value === null) return [path];
  if (Array.isArray(value)) return value.flatMap((v, i) => emptyIn(v, [...path, i]));
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, v]) => emptyIn(v, [...path, key]));
}
