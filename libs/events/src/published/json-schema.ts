import { z } from 'zod';
import { catalogue } from '../catalogue/index.ts';
import * as shapes from '../catalogue/shapes.ts';
import * as vocabulary from '../catalogue/vocabulary.ts';
import { Metadata } from '../decode/metadata.ts';
import * as primitives from '../schema/primitives.ts';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

const isSchema = (thing: unknown): thing is z.ZodType => thing instanceof z.ZodType;

/** Shapes that have a name of their own, so that each is published once and referred to. */
export const shapeNames = (part: object): string[] =>
  Object.entries(part)
    .filter(([, thing]) => isSchema(thing))
    .map(([name]) => name);

const registry = z.registry<{ id: string }>();
for (const [id, thing] of Object.entries({ ...primitives, ...vocabulary, ...shapes })) {
  if (isSchema(thing)) registry.add(thing, { id });
}
registry.add(Metadata, { id: 'Metadata' });

const PERIOD = '[1-9]\\d{3}(-\\d{2}(-\\d{2})?)?';

/** What a refinement of zod's checks and a JSON Schema can say too. */
const said = new Map<z.core.$ZodType, JsonSchema>([
  [primitives.Day, { format: 'date' }],
  [primitives.Edtf, { pattern: `^(${PERIOD}|\\.\\./${PERIOD}|${PERIOD}/(\\.\\.|${PERIOD}))$` }],
  [primitives.Share, { description: 'atLeast ≤ of' }],
]);

interface Schemas {
  /** The data of each event, by its type. */
  readonly events: Readonly<Record<string, JsonSchema>>;
  /** Shared shapes, by name. */
  readonly shapes: Readonly<Record<string, JsonSchema>>;
}

/** The schemas of the catalogue, current versions, as JSON Schema (draft 2020-12). */
export function jsonSchemas(): Schemas {
  const every = Object.entries(catalogue).map(([type, { schema }]) => [type, schema] as const);
  const all = z.toJSONSchema(z.strictObject({ ...Object.fromEntries(every), Metadata }), {
    metadata: registry,
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, said.get(zodSchema));
      // Every integer is a safe one: said once, in docs/integrity.md
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  const { Metadata: _, ...events } = all.properties as Record<string, JsonSchema>;
  return { events, shapes: all.$defs as Record<string, JsonSchema> };
}

const UUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** docs/events.schema.json: any stored event of the catalogue, in its current version, as it is written. */
export function eventsSchema(): JsonSchema {
  const { events, shapes: shared } = jsonSchemas();
  const one = (type: string): JsonSchema => {
    const { version, stream, en } = catalogue[type as keyof typeof catalogue];
    return {
      title: type,
      description: en,
      properties: {
        type: { const: type },
        version: { const: version },
        stream: { pattern: `^(${[stream].flat().join('|')})-` },
        data: events[type] ?? {},
      },
    };
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:alliage:events',
    title: 'Alliage: stored events',
    description:
      'Every event of the catalogue in its current version, as it is written. Readers keep members that they do not know.',
    type: 'object',
    properties: {
      id: { $ref: '#/$defs/Uuid' },
      type: { enum: Object.keys(events) },
      version: { type: 'integer', minimum: 1 },
      stream: { type: 'string', pattern: `^(alliance|organisation|network|person)-${UUID}$` },
      revision: { type: 'integer', minimum: 0 },
      data: { type: 'object' },
      metadata: { $ref: '#/$defs/Metadata' },
    },
    required: ['id', 'type', 'version', 'stream', 'revision', 'data', 'metadata'],
    additionalProperties: false,
    oneOf: Object.keys(events).map((type) => ({ $ref: `#/$defs/event.${type}` })),
    $defs: {
      ...Object.fromEntries(Object.keys(events).map((type) => [`event.${type}`, one(type)])),
      ...shared,
    },
  };
}
