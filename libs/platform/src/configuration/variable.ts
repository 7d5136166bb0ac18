import type { Said } from '../language/language.ts';
import { fileFault } from './file-fault.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** One environment variable: what it is for, and how its text is read. */
export interface Variable<T> extends Said {
  /** What to write, for people: `3000`, `demonstration | test`. */
  readonly form: string;
  /** Text taken when the variable is not set; without one it must be set. */
  readonly fallback?: string;
  /** Undefined = this text is no value of it. */
  readonly read: (text: string) => T | undefined;
  /** What is wrong with a value that is possible in itself, beside the others or on this machine; as the end of a sentence that begins with it. */
  readonly wrong?: (text: string, environment: Environment) => Said | undefined;
}
export type Variables = Readonly<Record<string, Variable<unknown>>>;
export type Configuration<V extends Variables> = {
  readonly [K in keyof V]: V[K] extends Variable<infer T> ? T : never;
};

type About = Said & { readonly fallback?: string };

export const wholeNumber = (about: About, min: number, max: number): Variable<number> => ({
  ...about,
  form: `${min}–${max}`,
  read: (text) => (/^\d{1,15}$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : undefined),
});

export const choice = <const T extends string>(about: About, values: readonly T[]): Variable<T> => ({
  ...about,
  form: values.join(' | '),
  read: (text) => values.find((value) => value === text),
});

export const text = (about: About, form: string): Variable<string> => ({
  ...about,
  form,
  read: (value) => (value.trim() === '' ? undefined : value),
});

/** Need not be set; read as '' where it is not. */
export const optional = (about: Said, form: string): Variable<string> => ({
  ...about,
  form,
  fallback: '',
  read: (value) => value.trim(),
});

/**
 * A file that something is read from, which is to be there, and to hold something; it need not be named.
 * @param used whether it will be read, with these variables; else nobody looks whether it is there
 */
export const file = (about: Said, form: string, used: (environment: Environment) => boolean): Variable<string> => ({
  ...optional(about, form),
  wrong: (path, environment) => (used(environment) ? fileFault(path.trim()) : undefined),
});
