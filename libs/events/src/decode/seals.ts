import type { Json, JsonObject } from '../envelope.ts';

/** A free text as it is stored under a key of its entry (schema/primitives.ts, `FreeText`). */
export interface Seal {
  readonly key: string;
  readonly nonce: string;
  readonly text: string;
}

/** Gives the words of a seal, or undefined when its key is gone: the text then reads as erased. */
export type OpenSeal = (seal: Seal) => string | undefined;

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sealIn = (value: JsonObject): Seal | undefined =>
  Object.hasOwn(value, '$sealed') ? (value['$sealed'] as unknown as Seal) : undefined;

/** The same data with every seal opened that can be; the others stay where they are. */
export function opened(data: JsonObject, open: OpenSeal): JsonObject {
  const visit = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    const seal = sealIn(value);
    return seal ? (open(seal) ?? value) : opened(value, open);
  };
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, visit(value)]));
}
