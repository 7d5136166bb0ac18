import type { Said } from '../language/language.ts';
import type { Configuration, Variable, Variables } from './variable.ts';

const IMPOSSIBLE: Said = { fr: 'n’est pas une valeur possible', en: 'is not a possible value' };

/** The environment is not one that the service can start with; the message says all that is wrong, in French and English. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  /** Names of the variables at fault. */
  readonly variables: readonly string[];
  /** @param faults `wrong`: what is wrong with what was found, where it is a possible value in itself */
  constructor(
    faults: readonly { name: string; variable: Variable<unknown>; found: string | undefined; wrong?: Said }[],
  ) {
    const lines = faults.flatMap(({ name, variable, found, wrong = IMPOSSIBLE }) => [
      `${name} : ${found === undefined ? 'à définir' : `« ${found} » ${wrong.fr}`} (${variable.form}). ${variable.fr}`,
      `${name}: ${found === undefined ? 'to be set' : `"${found}" ${wrong.en}`} (${variable.form}). ${variable.en}`,
    ]);
    super(['Configuration incomplète ou fausse. / Configuration missing or wrong.', ...lines].join('\n  '));
    this.variables = faults.map(({ name }) => name);
  }
}

/**
 * Reads every variable once, at the start.
 * @throws ConfigurationError naming all that is missing or wrong at once.
 */
export function readConfiguration<V extends Variables>(
  variables: V,
  environment: Readonly<Record<string, string | undefined>>,
): Configuration<V> {
  const faults = [];
  const values: Record<string, unknown> = {};
  for (const [name, variable] of Object.entries(variables)) {
    // A variable set to nothing (`PORT=`) is one that is not set.
    const found = environment[name] === '' ? undefined : environment[name];
    const value = variable.read(found ?? variable.fallback ?? '');
    if (value === undefined) faults.push({ name, variable, found });
    else values[name] = value;
  }
  if (faults.length > 0) throw new ConfigurationError(faults);
  return values as Configuration<V>;
}

/** The variables as a Markdown table, for the documentation. */
export const documentVariables = (variables: Variables): string =>
  [
    '| variable | valeurs / values | défaut / default | à quoi elle sert / what it is for |',
    '| --- | --- | --- | --- |',
    ...Object.entries(variables).map(
      ([name, { form, fallback, fr, en }]) =>
        `| \`${name}\` | ${form.replaceAll('|', '\\|')} | ${fallback || '–'} | ${fr} / ${en} |`,
    ),
  ].join('\n');
