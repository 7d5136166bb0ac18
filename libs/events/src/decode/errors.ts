import type { z } from 'zod';

/** One thing wrong in an event's data. */
export interface Flaw {
  /** Where in the data, as in `items[3].title`; '' for the data as a whole. */
  readonly path: string;
  readonly message: string;
}

const pathOf = (keys: readonly PropertyKey[]) =>
  keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

export const flawsOf = (issues: readonly z.core.$ZodIssue[]): Flaw[] =>
  issues.map(({ path, message }) => ({ path: pathOf(path), message }));

const told = (flaws: readonly Flaw[]) => flaws.map(({ path, message }) => `${path || 'data'}: ${message}`).join('; ');

/** On write: data that does not fit the schema of its event. A fault of ours, or of a request let through unchecked. */
export class EventRefused extends Error {
  override readonly name = 'EventRefused';
  readonly type: string;
  readonly flaws: readonly Flaw[];
  constructor(type: string, flaws: readonly Flaw[]) {
    super(`${type}: ${told(flaws)}`);
    this.type = type;
    this.flaws = flaws;
  }
}

interface Place {
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly revision: number;
}

abstract class ReadError extends Error {
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly revision: number;
  constructor({ type, version, stream, revision }: Place, why: string, cause?: unknown) {
    super(`${stream}@${revision} (${type} v${version}): ${why}`, { cause });
    this.type = type;
    this.version = version;
    this.stream = stream;
    this.revision = revision;
  }
}

/** On read: written by newer code. Not poison: a projector stops there and waits to be upgraded, command-api answers 503 for this stream. */
export class NewerEventError extends ReadError {
  override readonly name = 'NewerEventError';
}

/** On read: cannot be understood, now or by waiting. Poison: a projector parks the owner. */
export class DecodeError extends ReadError {
  override readonly name = 'DecodeError';
  readonly flaws: readonly Flaw[];
  constructor(place: Place, flaws: readonly Flaw[], cause?: unknown) {
    super(place, told(flaws), cause);
    this.flaws = flaws;
  }
}

/** At the start: the way from a stored version to the current one has a step missing, or one that leads nowhere. */
export class BrokenUpcasters extends Error {
  override readonly name = 'BrokenUpcasters';
}
