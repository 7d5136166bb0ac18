import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { registerDecorator, ValidateIf } from 'class-validator';
import type { Said } from '../language/language.ts';
import type { FieldError } from '../problems/problem.ts';
import { complain } from './said-message.ts';

/** What a field is, for people: shown in the documentation, French first. */
export interface About extends Said {
  /** May be left out. (`null` is never a way of leaving out.) */
  readonly optional?: true;
  readonly example?: unknown;
}

/** A check of one value, with the sentence that says what is wrong and the way out. */
export const check = (name: string, holds: (value: unknown) => boolean, said: Said): PropertyDecorator =>
  registered(name, holds, () => complain(said));

/** A check that finds its faults inside the value: `field` of each is a pointer below it. */
export const inspect = (name: string, faultsIn: (value: unknown) => readonly FieldError[]): PropertyDecorator =>
  registered(
    name,
    (value) => faultsIn(value).length === 0,
    (value) => complain({ errors: faultsIn(value) }),
  );

const registered =
  (name: string, holds: (value: unknown) => boolean, message: (value: unknown) => string): PropertyDecorator =>
  (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      options: { message: ({ value }) => message(value) },
      validator: { validate: holds },
    });

/** A documented, checked field of a request. Everything in `fields/` is made of it. */
export function field({ fr, en, optional, example }: About, api: ApiPropertyOptions, ...checks: PropertyDecorator[]) {
  return applyDecorators(
    ApiProperty({
      ...api,
      description: `${fr} — ${en}`,
      required: !optional,
      ...(example === undefined ? {} : { example }),
    } as ApiPropertyOptions),
    ...(optional ? [ValidateIf((_, value) => value !== undefined)] : []),
    ...checks,
  );
}
