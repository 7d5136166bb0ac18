/** What a value that is to be hashed and kept must be, one name for each way of not being it. */
export type JsonRule =
  | 'plain-json'
  | 'safe-integer'
  | 'well-formed-unicode'
  | 'nfc'
  | 'no-nul'
  | 'no-control-character'
  | 'no-proto'
  | 'depth';

export interface Fault {
  /** Where, as in `data.items[3].title`. */
  readonly path: string;
  readonly rule: JsonRule;
}

export const MAX_DEPTH = 32;

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
const CONTROL = /(?![\t\n])\p{Cc}/u;

function textRule(text: string): JsonRule | undefined {
  if (PRINTABLE_ASCII.test(text)) return undefined;
  if (!text.isWellFormed()) return 'well-formed-unicode';
  if (text.includes('\0')) return 'no-nul';
  if (CONTROL.test(text)) return 'no-control-character';
  return text.normalize('NFC') === text ? undefined : 'nfc';
}

/** Neither a class instance nor a Date, Map, …: its prototype is none, or the root one (of any realm). */
function isPlainObject(value: object): boolean {
  const proto: unknown = Object.getPrototypeOf(value);
  return proto === null || Object.getPrototypeOf(proto) === null;
}

/** A plain array without holes, without members beside its elements. */
function isPlainArray(value: readonly unknown[]): boolean {
  const keys = Reflect.ownKeys(value);
  const proto = Object.getPrototypeOf(value) as object | null;
  return proto !== null && isPlainObject(proto) && keys.length === value.length + 1;
}

/** An own member that JSON.stringify and JCS would both see as it is: enumerable, under a text key, not computed when read. */
function isPlainMember(owner: object, key: string | symbol): key is string {
  const member = Object.getOwnPropertyDescriptor(owner, key);
  return typeof key === 'string' && member?.enumerable === true && 'value' in member;
}

/**
 * The first thing in `value` that a canonicaliser or a store would silently drop, change or refuse: floats, -0, integers that are
 * not safe, `undefined`, functions, dates, class instances, holes, `__proto__`, text that is not in NFC, …
 * @param depth how deep `value` lies, counted in objects and arrays around it
 */
export function faultIn(value: unknown, path: string, depth = 0): Fault | undefined {
  switch (typeof value) {
    case 'boolean':
      return undefined;
    case 'string': {
      const rule = textRule(value);
      return rule && { path, rule };
    }
    case 'number':
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? undefined : { path, rule: 'safe-integer' };
    case 'object':
      if (value === null) return undefined;
      if (depth >= MAX_DEPTH) return { path, rule: 'depth' };
      return Array.isArray(value) ? faultInArray(value, path, depth) : faultInObject(value, path, depth);
    default:
      return { path, rule: 'plain-json' };
  }
}

function faultInArray(array: readonly unknown[], path: string, depth: number): Fault | undefined {
  if (!isPlainArray(array)) return { path, rule: 'plain-json' };
  for (const [i, item] of array.entries()) {
    const fault = isPlainMember(array, String(i))
      ? faultIn(item, `${path}[${i}]`, depth + 1)
      : ({ path: `${path}[${i}]`, rule: 'plain-json' } as const);
    if (fault) return fault;
  }
  return undefined;
}

function faultInObject(object: object, path: string, depth: number): Fault | undefined {
  if (!isPlainObject(object)) return { path, rule: 'plain-json' };
  for (const key of Reflect.ownKeys(object)) {
    const at = `${path}.${String(key)}`;
    if (key === '__proto__') return { path: at, rule: 'no-proto' };
    if (!isPlainMember(object, key)) return { path: at, rule: 'plain-json' };
    const rule = textRule(key);
    if (rule) return { path: at, rule };
    const fault = faultIn((object as Record<string, unknown>)[key], at, depth + 1);
    if (fault) return fault;
  }
  return undefined;
}
