import type { JsonSchema } from './json-schema.ts';

/** One line of a table of fields. */
export interface Row {
  /** As in `content.actions[].due`; `effect<admit-party>.partyId` = when `effect` is of that kind. */
  readonly field: string;
  readonly optional: boolean;
  readonly type: string;
}

const plain = (schema: JsonSchema | boolean | undefined): JsonSchema => (typeof schema === 'object' ? schema : {});

const bounds = (from: number | undefined, to: number | undefined): string => {
  if (from !== undefined && to !== undefined) return ` ${from}–${to}`;
  if (from !== undefined) return ` ≥ ${from}`;
  return to === undefined ? '' : ` ≤ ${to}`;
};

const code = (word: unknown) => `\`${String(word)}\``;

/** A schema in a few words, French · English; what has members of its own is told by the rows below it. */
export function typeOf(schema: JsonSchema): string {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return `[${name}](#${name.toLowerCase()})`;
  }
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum) return schema.enum.map(code).join(' · ');
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) {
    const all = choices.map((choice) => typeOf(plain(choice)));
    return choices.every((choice) => plain(choice).type === 'object') ? 'au choix · one of' : all.join(' ou · or ');
  }
  switch (schema.type) {
    case 'integer':
      return `entier · integer${bounds(schema.minimum, schema.maximum)}`;
    case 'boolean':
      return 'vrai ou faux · true or false';
    case 'array':
      return `liste · list${bounds(schema.minItems, schema.maxItems)} : ${typeOf(plain(schema.items as JsonSchema))}`;
    case 'object':
      return schema.propertyNames
        ? `${typeOf(plain(schema.propertyNames))} → ${typeOf(plain(schema.additionalProperties))}`
        : 'objet · object';
    default:
      if (schema.format) return `texte · text (${schema.format})`;
      if (schema.pattern && schema.maxLength === undefined) return `texte · text ${code(schema.pattern)}`;
      return `texte · text${bounds(schema.minLength, schema.maxLength)}`;
  }
}

/** By which member the choices of a union are told apart (`kind`, `form`), and its value in one of them. */
const kindOf = (choice: JsonSchema): string | undefined =>
  Object.values(choice.properties ?? {})
    .map((member) => plain(member).const)
    .find((word) => typeof word === 'string');

/** The members of an object, of the entries of a list or of the choices of a union, each with what lies below it. */
export function rowsOf(schema: JsonSchema, at = ''): Row[] {
  if (schema.items) return rowsOf(plain(schema.items as JsonSchema), `${at}[]`);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) {
    return choices.map(plain).flatMap((choice) => {
      const kind = kindOf(choice);
      return rowsOf(choice, kind === undefined ? at : `${at}<${kind}>`);
    });
  }
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([key, raw]) => {
    const member = plain(raw);
    const field = at ? `${at}.${key}` : key;
    return [{ field, optional: !required.has(key), type: typeOf(member) }, ...rowsOf(member, field)];
  });
}
