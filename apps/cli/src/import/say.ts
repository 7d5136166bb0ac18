import type { EntryRead } from '@alliage/lists';
import type { Imported } from './import-list.ts';

export interface LineSaid {
  readonly line?: number;
  readonly column?: string;
  readonly detail: string;
}

/** `soutiens.csv:5: « Rôle » : …`, as editors find it. */
export const sayLine = (file: string, { line, column, detail }: LineSaid): string =>
  `${file}${line === undefined ? '' : `:${line}`}: ${column === undefined ? '' : `« ${column} » : `}${detail}`;

const plural = (n: number) => (n > 1 ? 's' : '');

/** What the directory keeps although the list was refused, French first. */
export const sayRegisteredAnyway = (names: readonly string[]): string[] =>
  names.length === 0
    ? []
    : [
        'La liste n’est pas entrée, mais l’annuaire garde ce qui a été inscrit pour elle ; renvoyée, elle le retrouvera.',
        'The list did not enter, but the directory keeps what was registered for it; sent again, it will find it.',
        ...names.map((name) => `  inscrit · registered: ${name}`),
      ];

const BARE_NUMBER = /^\d[\d\s.,'’]*$/;
const YES_OR_NO = /^(oui|non|o|n|yes|no|y|x|vrai|faux|true|false|[01])$/i;

/** A row as its author wrote it: « La Maison des familles · coordination · 1 250,50 € ». */
const sayRow = ({ written }: EntryRead): string =>
  written
    .map(({ column, text, unit }) => {
      if (unit !== undefined) return BARE_NUMBER.test(text) ? `${text} ${unit}` : text;
      return YES_OR_NO.test(text) ? `${column} : ${text}` : text.replace(/\s+/g, ' ');
    })
    .join(' · ');

/** What was entered, or would be, French first. */
export function sayImported(file: string, { rows, registered, answer }: Imported, language: 'fr' | 'en'): string[] {
  const names = registered.map(
    ({ body }) => `  ${answer ? 'inscrit · registered' : 'à inscrire · to register'}: ${body.name}`,
  );
  const n = rows.length;
  if (!answer)
    return [
      `${file}: ${n} ligne${plural(n)} à saisir, rien n’est envoyé · ${n} row${plural(n)} to enter, nothing is sent`,
      ...names,
      ...rows.map((row) => `  ${language === 'fr' ? `ligne ${row.line} :` : `line ${row.line}:`} ${sayRow(row)}`),
      '  Les règles de l’alliance se vérifient à l’envoi · the rules of the alliance are checked when it is sent',
    ];
  const there = `déjà saisie, rien de plus · entered already, nothing added`;
  const done = `${answer.events} événement${plural(answer.events)} · event${plural(answer.events)}, révision · revision ${answer.revision}`;
  return [`${file}: ${n} ligne${plural(n)} · row${plural(n)}: ${answer.alreadyThere ? there : done}`, ...names];
}
