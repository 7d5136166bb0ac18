import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Json } from '../envelope.ts';

/**
 * The one text of a JSON value (RFC 8785, JCS): no spaces, members sorted by UTF-16 code unit, numbers as ECMAScript writes them.
 * Members and array places that are no JSON (`undefined`, functions) would be dropped or turned into `null` without a word:
 * `guardAppend` keeps them out of events.
 * @throws Error for NaN, infinities, lone surrogates, circles, and what has no JSON at all.
 */
export function canonical(thing: Json): string {
  const text = canonicalize(thing);
  if (text === undefined) throw new TypeError('no JSON value');
  return text;
}

/** SHA-256 in base64url without padding (43 characters); texts are taken as UTF-8. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url');
}

/** Digest of any JSON value: base64url SHA-256 of its canonical form. */
export const digestOf = (thing: Json): string => sha256(canonical(thing));

/** What tells a repeated command from another one under the same idempotency key (architecture.md, Idempotence). */
export interface Fingerprinted {
  /** The command's type. */
  readonly type: string;
  readonly stream: string;
  /** The request's body as parsed. */
  readonly body: Json;
}

export const fingerprintOf = ({ type, stream, body }: Fingerprinted): string => digestOf({ type, stream, body });
