import { z } from 'zod';

/**
 * A corner is one way that a shape can be filled: a member that is there or left out, one of the choices, one word of a
 * vocabulary, a list with an entry. A shape that several events share has its corners once.
 */
type Visit = (shape: z.ZodType, way: string | number, at: string) => void;

const membersOf = (schema: z.ZodObject) => Object.entries(schema.shape as Record<string, z.ZodType>);

/** Calls `visit` with each corner of a schema, and where it lies, as in `PartyJoined.basis<act>`. */
export function cornersOf(schema: z.ZodType, at: string, visit: Visit): void {
  if (schema instanceof z.ZodOptional) {
    visit(schema, 'present', at);
    visit(schema, 'absent', at);
    cornersOf(schema.unwrap() as z.ZodType, at, visit);
  } else if (schema instanceof z.ZodObject) {
    for (const [key, member] of membersOf(schema)) cornersOf(member, `${at}.${key}`, visit);
  } else if (schema instanceof z.ZodUnion) {
    for (const [i, option] of schema.options.entries()) {
      const name = (option as Partial<z.ZodObject>).shape?.['kind'];
      const place = `${at}<${name instanceof z.ZodLiteral ? name.value : i}>`;
      visit(schema, i, place);
      cornersOf(option as z.ZodType, place, visit);
    }
  } else if (schema instanceof z.ZodEnum) {
    for (const word of schema.options) visit(schema, word, at);
  } else if (schema instanceof z.ZodArray) {
    visit(schema, 'filled', at);
    cornersOf(schema.element as z.ZodType, `${at}[]`, visit);
  } else if (schema instanceof z.ZodRecord) {
    cornersOf(schema.valueType as z.ZodType, `${at}.*`, visit);
  }
}

/** Calls `visit` with each corner that a value stands in. */
export function cornersIn(
  schema: z.ZodType,
  value: unknown,
  visit: (shape: z.ZodType, way: string | number) => void,
): void {
  if (schema instanceof z.ZodOptional) {
    visit(schema, value === undefined ? 'absent' : 'present');
    if (value !== undefined) cornersIn(schema.unwrap() as z.ZodType, value, visit);
  } else if (schema instanceof z.ZodObject) {
    for (const [key, member] of membersOf(schema)) cornersIn(member, (value as Record<string, unknown>)[key], visit);
  } else if (schema instanceof z.ZodUnion) {
    const i = schema.options.findIndex((option) => (option as z.ZodType).safeParse(value).success);
    visit(schema, i);
    cornersIn(schema.options[i] as z.ZodType, value, visit);
  } else if (schema instanceof z.ZodEnum) {
    visit(schema, value as string);
  } else if (schema instanceof z.ZodArray) {
    if ((value as unknown[]).length > 0) visit(schema, 'filled');
    for (const entry of value as unknown[]) cornersIn(schema.element as z.ZodType, entry, visit);
  } else if (schema instanceof z.ZodRecord) {
    for (const entry of Object.values(value as object)) cornersIn(schema.valueType as z.ZodType, entry, visit);
  }
}
