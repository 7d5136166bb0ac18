import type { Said } from '../language/language.ts';
import type { FieldError } from '../problems/problem.ts';

/**
 * class-validator carries one text for each broken constraint. Both languages, and places further down inside the value,
 * travel in it as JSON: {@link heard} reads them back.
 */
export type Complaint = Said | { readonly errors: readonly FieldError[] };

/** class-validator replaces `$value` and the like in messages: a lone dollar is kept from being one. */
export const complain = (complaint: Complaint): string => JSON.stringify(complaint).replaceAll('$', '\\u0024');

export function heard(message: string): Complaint | undefined {
  if (!message.startsWith('{')) return undefined;
  try {
    return JSON.parse(message) as Complaint;
  } catch {
    return undefined;
  }
}
