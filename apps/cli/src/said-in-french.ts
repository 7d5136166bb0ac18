/** What commander says of a command line that it does not understand, by its own English words; the first group is named in French too. */
const SENTENCES: readonly (readonly [said: RegExp, fr: (...named: string[]) => string])[] = [
  [/^missing required argument '(.+)'/, (name) => `il manque l’argument « ${name} »`],
  [/^option '(.+)' argument missing/, (flags) => `l’option « ${flags} » attend une valeur`],
  [/^required option '(.+)' not specified/, (flags) => `il manque l’option « ${flags} »`],
  [
    /^option '(.+)' cannot be used with option '(.+)'/,
    (one, other) => `« ${one} » et « ${other} » ne vont pas ensemble`,
  ],
  [/^unknown option '(.+)'/, (flag) => `option inconnue : « ${flag} »`],
  [/^unknown command '(.+)'/, (name) => `commande inconnue : « ${name} »`],
  [/^too many arguments/, () => 'il y a des mots de trop (mettez entre guillemets un texte qui a des espaces)'],
  [
    /^option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/m,
    (flags, given, choices) => `option « ${flags} » : « ${given} » n’est pas admis, choisissez parmi ${choices}`,
  ],
  [
    /^option '(.+)' (?:argument|value) '(.*)'.* is invalid/,
    (flags, given) => `option « ${flags} » : « ${given} » n’est pas admis`,
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.+)'/,
    (given, name) => `argument « ${name} » : « ${given} » n’est pas admis`,
  ],
];

const ERROR = /^error: /;

/** What a word of ours says against a value stands at the end, in both languages, after commander's own sentence. */
const REASON = /(?<= is invalid(?: for argument '[^']+')?)\. (.+?) · (.+?)\.?$/m;

/**
 * A line of commander's about a command line that it does not understand: French first, then as commander says it, a reason of ours with the
 * one that has its language. Any other stays as it is.
 */
export function frenchFirst(line: string): string {
  if (!ERROR.test(line)) return line;
  const [, whyFrench, whyEnglish] = REASON.exec(line) ?? [];
  const english = whyEnglish === undefined ? line : line.replace(REASON, () => `: ${whyEnglish}.`);
  const said = english.replace(ERROR, '');
  for (const [pattern, french] of SENTENCES) {
    const [, ...named] = pattern.exec(said) ?? [''];
    if (pattern.test(said))
      return `Erreur : ${french(...named)}${whyFrench === undefined ? '' : `, ${whyFrench}`}.\n${english}`;
  }
  return english;
}
