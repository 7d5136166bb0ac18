import type { Said } from '../language/language.ts';
import type { Configuration, Environment, Variable, Variables } from './variable.ts';

const IMPOSSIBLE: Said = { fr: 'n’est pas une valeur possible', en: 'is not a possible value' };

/** `wrong`: what is wrong with what was found, where it is a possible value in itself. */
interface Fault {
  readonly name: string;
  readonly variable: Variable<unknown>;
  readonly found: string | undefined;
  readonly wrong?: Said;
}

/** The environment is not one that the service can start with; the message says all that is wrong, in French and English. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  /** Names of the variables at fault. */
  readonly variables: readonly string[];
  constructor(faults: readonly Fault[]) {
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
export function readConfiguration<V extends Variables>(variables: V, environment: Environment): Configuration<V> {
  const faults: Fault[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, variable] of Object.entries(variables)) {
    // A variable set to nothing (`PORT=`) is one that is not set.
    const found = environment[name] === '' ? undefined : environment[name];
    const value = variable.read(found ?? variable.fallback ?? '');
    const wrong = found === undefined || value === undefined ? undefined : variable.wrong?.(found, environment);
    if (value === undefined || wrong) faults.push({ name, variable, found, ...(wrong && { wrong }) });
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
