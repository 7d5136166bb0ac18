import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { check, field, type About } from './field.ts';

/** The most entries of a list that is entered in bulk: one event each, and no more than 500 of them in an append. */
export const LIST_MAX = 500;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const anObject = { fr: 'Donnez un objet : { … }.', en: 'Give an object: { … }.' };
const aList = (min: number, max: number) => ({
  fr: `Donnez une liste de ${min} à ${max} objets.`,
  en: `Give a list of ${min} to ${max} objects.`,
});
const isListOf = (min: number, max: number) => (value: unknown) =>
  Array.isArray(value) && value.length >= min && value.length <= max && value.every(isObject);

/** A part of a request that has fields of its own. */
export const Part = (part: () => Class, about: About) =>
  applyDecorators(
    field(about, { type: () => part() }, check('object', isObject, anObject), ValidateNested() as PropertyDecorator),
    Type(part) as PropertyDecorator,
  );

/** A list of parts that have fields of their own. */
export function Parts(part: () => Class, about: About & { readonly min?: number; readonly max?: number }) {
  const { min = 0, max = 200 } = about;
  return applyDecorators(
    field(
      about,
      { type: () => [part()], minItems: min, maxItems: max },
      check('list', isListOf(min, max), aList(min, max)),
      ValidateNested({ each: true }) as PropertyDecorator,
    ),
    Type(part) as PropertyDecorator,
  );
}

/** What a part may be, told apart by its field `kind`. Each class repeats `kind` as a field (`Kind('money')`). */
export type Kinds = Readonly<Record<string, Class>>;

class OfNoKind {}

const schemasOf = (kinds: Kinds) => ({
  oneOf: Object.values(kinds).map((kind) => ({ $ref: getSchemaPath(kind) })),
  discriminator: {
    propertyName: 'kind',
    mapping: Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, getSchemaPath(kind)])),
  },
});
const models =
  (kinds: Kinds): PropertyDecorator =>
  (target) =>
    ApiExtraModels(...Object.values(kinds))(target.constructor);
const transformed = (kinds: Kinds) =>
  Type(() => OfNoKind, {
    keepDiscriminatorProperty: true,
    discriminator: { property: 'kind', subTypes: Object.entries(kinds).map(([name, value]) => ({ name, value })) },
  }) as PropertyDecorator;

const isKnown = (value: unknown) => isObject(value) && !(value instanceof OfNoKind);
const aKind = (kinds: Kinds) => ({
  fr: `Donnez un objet dont « kind » est l’un de : ${Object.keys(kinds).join(', ')}.`,
  en: `Give an object whose "kind" is one of: ${Object.keys(kinds).join(', ')}.`,
});

/** A part of one of several kinds. */
export const PartOfKind = (kinds: Kinds, about: About) =>
  applyDecorators(
    models(kinds),
    field(about, schemasOf(kinds), check('kind', isKnown, aKind(kinds)), ValidateNested() as PropertyDecorator),
    transformed(kinds),
  );

/** A list of parts of several kinds. */
export function PartsOfKinds(kinds: Kinds, about: About & { readonly min?: number; readonly max?: number }) {
  const { min = 0, max = 200 } = about;
  return applyDecorators(
    models(kinds),
    field(
      about,
      { type: 'array', items: schemasOf(kinds), minItems: min, maxItems: max },
      check('list', isListOf(min, max), aList(min, max)),
      check('kind', (value) => !Array.isArray(value) || value.every(isKnown), aKind(kinds)),
      ValidateNested({ each: true }) as PropertyDecorator,
    ),
    transformed(kinds),
  );
}

/** The field by which a part says of which kind it is. */
export const Kind = (kind: string) =>
  field(
    { fr: 'Sorte.', en: 'Kind.', example: kind },
    { type: String, enum: [kind] },
    check('kind', (value) => value === kind, { fr: `Écrivez "${kind}".`, en: `Write "${kind}".` }),
  );
