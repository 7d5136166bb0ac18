/** Something that must not be. */
export interface Finding {
  /** Short name of what was broken. */
  readonly what: string;
  readonly detail: string;
}

/** Findings beyond so many of one kind only say how many there were. */
const SHOWN = 5;

/** Findings by what they are, a few of each in full. */
export function sayFindings(findings: readonly Finding[]): string[] {
  return [...Map.groupBy(findings, ({ what }) => what)].flatMap(([what, all]) => [
    `${what}: ${all.length}`,
    ...all.slice(0, SHOWN).map(({ detail }) => `    ${detail}`),
    ...(all.length > SHOWN ? [`    … and ${all.length - SHOWN} more`] : []),
  ]);
}
