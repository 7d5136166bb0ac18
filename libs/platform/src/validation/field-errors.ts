import type { ValidationError } from '@nestjs/common';
import { LIST_MAX } from '../fields/nested.ts';
import { heard } from '../fields/said-message.ts';
import { pointerToken } from '../input/tidy.ts';
import type { FieldError } from '../problems/problem.ts';
import { otherwise, sentences } from './sentences.ts';

/** As many as a list has entries: whoever sent it learns of all its faulty ones at once. */
const MAX = LIST_MAX;
/** What class-validator calls a field that the request does not have. */
const UNKNOWN = 'whitelistValidation';

function ofConstraints(at: string, error: ValidationError): FieldError[] {
  const broken = Object.entries(error.constraints ?? {});
  if (broken.length === 0) return [];
  if (error.value === undefined && !(UNKNOWN in (error.constraints ?? {})))
    return [{ field: at, rule: 'required', detail: sentences['required'] ?? otherwise }];
  return broken.flatMap(([name, message]) => {
    const rule = name === UNKNOWN ? 'unknown-field' : name;
    const complaint = heard(message);
    if (complaint && 'errors' in complaint)
      return complaint.errors.map((inner) => ({ ...inner, field: at + inner.field }));
    const known = Object.hasOwn(sentences, rule) ? sentences[rule] : undefined;
    return [{ field: at, rule, detail: complaint ?? known ?? otherwise }];
  });
}

/** What class-validator found, each field as a JSON pointer with a sentence in both languages. */
export function fieldErrors(errors: readonly ValidationError[], above = ''): FieldError[] {
  return errors
    .flatMap((error) => {
      const at = `${above}/${pointerToken(error.property)}`;
      return [...ofConstraints(at, error), ...fieldErrors(error.children ?? [], at)];
    })
    .slice(0, MAX);
}
