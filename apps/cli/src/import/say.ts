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

/** What was entered, or would be, French first. */
export function sayImported(file: string, { rows, registered, answer }: Imported): string[] {
  const names = registered.map(
    ({ body }) => `  ${answer ? 'inscrit · registered' : 'à inscrire · to register'}: ${body.name}`,
  );
  const n = rows.length;
  if (!answer)
    return [
      `${file}: ${n} ligne${plural(n)} à saisir, rien n’est envoyé · ${n} row${plural(n)} to enter, nothing is sent`,
      ...names,
      ...rows.map(({ line, entry }) => `  ${line}: ${Object.values(entry).flat().join(' · ')}`),
      '  Les règles de l’alliance se vérifient à l’envoi · the rules of the alliance are checked when it is sent',
    ];
  const there = `déjà saisie, rien de plus · entered already, nothing added`;
  const done = `${answer.events} événement${plural(answer.events)} · event${plural(answer.events)}, révision · revision ${answer.revision}`;
  return [`${file}: ${n} ligne${plural(n)} · row${plural(n)}: ${answer.alreadyThere ? there : done}`, ...names];
}
