import { catalogue, type EventType } from '@alliage/events';
import { z } from 'zod';

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly minimum?: number;
}

/** One of these fits every text of the catalogue; a day is a date of R29, and a title as well. */
const TEXTS = [
  '2024-03-01',
  '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
  '2024-03-01T10:30',
  '12.5',
  'A'.repeat(43),
  '/due',
];

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** A value of this shape; other `n`, other branches, words and optional members. */
function sample(schema: Schema, n: number): unknown {
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[n % schema.enum.length];
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return sample(branches[n % branches.length] ?? {}, n);
  if (schema.type === 'string') return TEXTS.find((text) => new RegExp(schema.pattern ?? '').test(text));
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 0, 1 + n);
  if (schema.type === 'null') return null;
  if (schema.type === 'boolean') return n % 2 === 0;
  if (schema.type === 'array') return Array.from({ length: n % 3 }, (_, i) => sample(schema.items ?? {}, n + i));
  const { properties = {}, required = [], propertyNames, additionalProperties } = schema;
  if (propertyNames?.enum) {
    return Object.fromEntries(
      propertyNames.enum.map((key) => [key, sample(isSchema(additionalProperties) ? additionalProperties : {}, n)]),
    );
  }
  const wanted = Object.entries(properties).filter(([name]) => n % 2 === 0 || required.includes(name));
  return Object.fromEntries(wanted.map(([name, member], i) => [name, sample(member, n + i)]));
}

/** Data of an event as its schema lets it be: some variants of it, all valid. */
export function samplesOf(type: EventType, variants = 12): object[] {
  const { schema } = catalogue[type];
  const shape = z.toJSONSchema(schema, { unrepresentable: 'any' }) as Schema;
  const made = Array.from({ length: variants }, (_, n) => sample(shape, n) as object);
  return made.filter((data) => schema.safeParse(data).success);
}
