import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { problems } from '../problems/kinds.ts';
import { Problem } from '../problems/problem.ts';
import { fieldErrors } from './field-errors.ts';

function invalid(found: ValidationError[]): Problem {
  const errors = fieldErrors(found);
  const [first] = errors;
  const more = errors.length - 1;
  const told = first && {
    fr: `${first.field} : ${first.detail.fr}${more > 0 ? ` (et ${more} autre${more > 1 ? 's' : ''} point${more > 1 ? 's' : ''})` : ''}`,
    en: `${first.field}: ${first.detail.en}${more > 0 ? ` (and ${more} more)` : ''}`,
  };
  return new Problem(problems.invalidRequest, told ?? problems.invalidRequest.title, { errors });
}

/** class-transformer asks each item of a list for its kind, and breaks on null. No list of ours takes null or false: both are refused by name. */
function withoutNullItems(request: unknown): unknown {
  const open = [request];
  while (open.length > 0) {
    const one = open.pop();
    if (Array.isArray(one)) one.forEach((item, i) => (item === null ? (one[i] = false) : open.push(item)));
    else if (typeof one === 'object' && one !== null) for (const member of Object.values(one)) open.push(member);
  }
  return request;
}

class NullsPassingPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return super.transform(withoutNullItems(value), metadata);
  }
}

/** Requests say what their DTO knows and nothing else; what is wrong is named field by field. */
export const validationPipe = (): ValidationPipe =>
  new NullsPassingPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false },
    exceptionFactory: invalid,
  });
