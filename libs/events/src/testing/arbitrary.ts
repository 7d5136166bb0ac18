import fc from 'fast-check';
import { z } from 'zod';
import { Day, Edtf, Instant, LocalTime, Share, Uuid } from '../schema/primitives.ts';
import { anyDay, anyEdtf } from './dates.ts';

const two = (n: number) => String(n).padStart(2, '0');
const clock = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${two(h)}:${two(m)}`);
const uuid = fc.uuid();
const share = fc.tuple(fc.nat(9), fc.nat(9)).map(([a, more]) => ({ atLeast: a, of: Math.max(a + more, 1) }));

/** What a form alone does not say: days exist, shares are at most one. */
const byName = new Map<z.ZodType, fc.Arbitrary<unknown>>([
  [Uuid, uuid],
  [Day, anyDay],
  [Edtf, anyEdtf],
  [Instant, fc.tuple(anyDay, clock).map(([day, time]) => `${day}T${time}:00.000Z`)],
  [LocalTime, fc.tuple(anyDay, clock).map(([day, time]) => `${day}T${time}`)],
  [Share, share],
]);

/** Texts as people write them, in the form that is stored: NFC, no control character but tab and newline. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom(
      'à',
      'Œuvre commune',
      'd’un\n\tcôté',
      '«\u00a030\u00a0%\u00a0»',
      '𝒜',
      '{"$sealed":1}',
      '__proto__',
      'null',
    ),
  )
  .map((text) => text.normalize('NFC'));

function string(schema: z.ZodString): fc.Arbitrary<string> {
  const pattern = schema.def.checks?.map(({ _zod }) => (_zod.def as { pattern?: RegExp }).pattern).find(Boolean);
  const { minLength: min = 0, maxLength: max = 40 } = schema;
  const long = fc.constantFrom('é', 'a ', '…').map((one) => one.repeat(max ?? 0).slice(0, Math.min(max ?? 0, 600)));
  const any = pattern ? fc.stringMatching(pattern) : fc.oneof({ weight: 9, arbitrary: words }, long);
  return any.filter((text) => text.length >= (min ?? 0) && schema.safeParse(text).success);
}

const whole = ({ minValue, maxValue }: z.ZodNumber) =>
  fc.integer({
    min: Math.max(minValue ?? -Infinity, Number.MIN_SAFE_INTEGER),
    max: Math.min(maxValue ?? Infinity, Number.MAX_SAFE_INTEGER),
  });

function object({ shape }: z.ZodObject): fc.Arbitrary<object> {
  const members = Object.entries(shape as Record<string, z.ZodType>);
  const required = members.filter(([, member]) => !(member instanceof z.ZodOptional)).map(([key]) => key);
  return fc.record(
    Object.fromEntries(
      members.map(([key, member]) => [
        key,
        anyOf(member instanceof z.ZodOptional ? (member.unwrap() as z.ZodType) : member),
      ]),
    ),
    { requiredKeys: required, noNullPrototype: true },
  );
}

/** What a field of another event may hold inside: anything that is stored. */
const plain = fc.oneof(words, fc.maxSafeInteger(), fc.boolean(), fc.constant(null), fc.array(words, { maxLength: 3 }));

const made = new WeakMap<z.ZodType, fc.Arbitrary<unknown>>();

/**
 * Any value that a schema of the catalogue takes, small enough for an event: lists have three entries at most.
 * @throws TypeError for what the catalogue does not use yet: teach it here.
 */
export function anyOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const known = made.get(schema) ?? byName.get(schema) ?? build(schema);
  made.set(schema, known);
  return known;
}

function build(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) return object(schema);
  if (schema instanceof z.ZodString) return string(schema);
  if (schema instanceof z.ZodNumber && schema.format === 'safeint') return whole(schema);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) {
    return fc.constantFrom(...(schema instanceof z.ZodEnum ? schema.options : schema.values));
  }
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map((option) => anyOf(option as z.ZodType)));
  if (schema instanceof z.ZodArray) {
    // A list either may be empty, or has one entry at least: the catalogue asks for no more.
    const minLength = schema.safeParse([]).success ? 0 : 1;
    return fc.array(anyOf(schema.element as z.ZodType), { minLength, maxLength: 3 });
  }
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum) {
    const value = anyOf(schema.valueType as z.ZodType);
    return fc.record(Object.fromEntries(schema.keyType.options.map((key) => [key, value])), { noNullPrototype: true });
  }
  if (schema instanceof z.ZodNull) return fc.constant(null);
  if (schema instanceof z.ZodUnknown) return plain;
  if (schema instanceof z.ZodRecord)
    return fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z]{0,8}$/), plain, { noNullPrototype: true });
  throw new TypeError(`no arbitrary for ${schema.type}`);
}
