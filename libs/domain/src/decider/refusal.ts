/** A rule as a named value (style.md, 4): its number in domain.md, a code for programs, a sentence for people in both languages. */
export interface Rule<P = void> {
  readonly number: string;
  readonly code: string;
  readonly fr: (params: P) => string;
  readonly en: (params: P) => string;
}

/**
 * Declares a rule. Sentences say what is wrong and the way out, in plain words. They may name things by token, `{party:<id>}` or
 * `{person:<id>}`: whoever shows the sentence replaces the token by a name that its reader may see.
 */
export const rule = <P = void>(
  number: string,
  code: string,
  sentences: { fr: string | ((params: P) => string); en: string | ((params: P) => string) },
): Rule<P> => {
  const said = (s: string | ((params: P) => string)) => (typeof s === 'string' ? () => s : s);
  return { number, code, fr: said(sentences.fr), en: said(sentences.en) };
};

/** One reason why a command is refused. */
export interface Refusal {
  readonly rule: string;
  readonly code: string;
  readonly fr: string;
  readonly en: string;
  /** JSON pointer of the command's field concerned, where there is one. */
  readonly field?: string;
}

export const refusalOf = <P>(broken: Rule<P>, params: P, field?: string): Refusal => ({
  rule: broken.number,
  code: broken.code,
  fr: broken.fr(params),
  en: broken.en(params),
  ...(field === undefined ? {} : { field }),
});

/** Thrown inside a decision, caught by `decide`: never leaves the domain. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super(refusals.map((r) => `${r.rule} ${r.code}: ${r.en}`).join('; '));
    this.refusals = refusals;
  }
}

/** Refuses the command for one rule. */
export function refuse<P>(
  broken: Rule<P>,
  ...[params, field]: P extends void ? [params?: undefined, field?: string] : [params: P, field?: string]
): never {
  throw new Refused([refusalOf(broken, params as P, field)]);
}

/** Refuses the command for every reason at once, unless there is none. */
export function refuseAll(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new Refused(refusals);
}
