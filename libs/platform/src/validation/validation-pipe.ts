import { ValidationPipe, type ValidationError } from '@nestjs/common';
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

/** Requests say what their DTO knows and nothing else; what is wrong is named field by field. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false },
    exceptionFactory: invalid,
  });
