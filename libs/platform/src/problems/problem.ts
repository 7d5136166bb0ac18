import type { Language, Said } from '../language/language.ts';
import type { ProblemKind } from './kinds.ts';

/** One thing wrong with one field of a request. */
export interface FieldError {
  /** JSON pointer (RFC 6901) into the body, or the name of a header or parameter. */
  readonly field: string;
  /** Short name of what was broken, for programs. */
  readonly rule: string;
  /** What is wrong and the way out, for people. */
  readonly detail: Said;
  /** Where the request was a file: the line, from 1, and the column as the file writes it. */
  readonly line?: number;
  readonly column?: string;
}

/** One reason why the domain refuses a command. */
export interface RefusalSaid {
  /** Number of the rule in domain.md: `R12`, `G2`. */
  readonly rule: string;
  readonly code: string;
  readonly detail: Said;
  readonly field?: string;
  /** As in {@link FieldError}. */
  readonly line?: number;
  readonly column?: string;
}

interface Details {
  /** Takes the place of the kind's code, in `code` and `type`. */
  readonly code?: string;
  readonly rule?: string;
  readonly refusals?: readonly RefusalSaid[];
  readonly errors?: readonly FieldError[];
  /** Further headers of the answer, such as `Allow`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** A request that ends in an error: thrown anywhere, answered by {@link ProblemFilter} as RFC 9457 problem details. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly detail: Said;
  readonly details: Details;
  constructor(kind: ProblemKind, detail: Said, details: Details = {}) {
    super(detail.en, details.cause === undefined ? undefined : { cause: details.cause });
    this.kind = kind;
    this.detail = detail;
    this.details = details;
  }

  get status(): number {
    return this.kind.status;
  }

  /** The body of the answer (`application/problem+json`). */
  bodyIn(language: Language) {
    const { code = this.kind.code, rule, refusals, errors } = this.details;
    return {
      type: `/problems/${code}`,
      title: this.kind.title[language],
      status: this.kind.status,
      detail: this.detail[language],
      code,
      ...(rule === undefined ? {} : { rule }),
      ...(refusals && { refusals: refusals.map((refusal) => ({ ...refusal, detail: refusal.detail[language] })) }),
      ...(errors && { errors: errors.map((error) => ({ ...error, detail: error.detail[language] })) }),
    };
  }
}
