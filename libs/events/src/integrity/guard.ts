import type { StoredEvent } from '../envelope.ts';
import { isSalt } from './hash-chain.ts';
import { faultIn, type JsonRule } from './plain-json.ts';

export const MAX_EVENT_BYTES = 64 * 1024;
export const MAX_APPEND_EVENTS = 500;
export const MAX_APPEND_DATA_BYTES = 900 * 1024;

export type GuardRule = JsonRule | 'envelope' | 'event-bytes' | 'append-events' | 'append-bytes' | 'unique-ids';

const SENTENCES: Readonly<Record<GuardRule, string>> = {
  'plain-json': 'only plain JSON is stored: no undefined, function, date, class instance or hole in a list',
  'safe-integer': 'only safe integers are stored: a decimal is a string, a share is {atLeast, of}',
  'well-formed-unicode': 'a lone surrogate is no text',
  nfc: 'texts are stored in Unicode normal form C',
  'no-nul': 'U+0000 cannot be stored',
  'no-control-character': 'the only control characters stored are tab and newline',
  'no-proto': '__proto__ is no name for a member',
  depth: 'objects and lists are nested 32 deep at most',
  envelope: 'is not what the envelope has there',
  'event-bytes': `an event has ${MAX_EVENT_BYTES} bytes of JSON at most`,
  'append-events': `an append has ${MAX_APPEND_EVENTS} events at most`,
  'append-bytes': `an append has ${MAX_APPEND_DATA_BYTES} bytes of data at most`,
  'unique-ids': 'two events of an append have one id',
};

/** An event that must not be stored, because it could not be hashed, kept or read back as it is. A fault of ours or of the request. */
export class NotStorable extends Error {
  override readonly name = 'NotStorable';
  readonly rule: GuardRule;
  /** Where, as in `events[0].data.title`. */
  readonly path: string;
  constructor(path: string, rule: GuardRule) {
    super(`${path}: ${SENTENCES[rule]}`);
    this.path = path;
    this.rule = rule;
  }
}

type Check = (value: unknown) => boolean;
const text =
  (form: RegExp): Check =>
  (value) =>
    typeof value === 'string' && form.test(value);
const integerFrom =
  (least: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && Number(value) >= least;
const object: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** All that an event has: the hash covers these members and no other, so there may be no other. */
const ENVELOPE: Readonly<Record<keyof StoredEvent, Check>> = {
  id: text(UUID),
  type: text(/^[A-Za-z][A-Za-z0-9]*$/),
  version: integerFrom(1),
  stream: text(new RegExp(`^(alliance|organisation|network|person)-${UUID.source.slice(1)}`)),
  revision: integerFrom(0),
  data: object,
  metadata: object,
};

function guardEnvelope(event: StoredEvent, path: string): void {
  const stranger = Object.keys(event).find((key) => !Object.hasOwn(ENVELOPE, key));
  if (stranger !== undefined) throw new NotStorable(`${path}.${stranger}`, 'envelope');
  for (const [key, fits] of Object.entries(ENVELOPE)) {
    if (!fits(event[key as keyof StoredEvent])) throw new NotStorable(`${path}.${key}`, 'envelope');
  }
  const { salt, prev } = event.metadata;
  if (typeof salt !== 'string' || !isSalt(salt)) throw new NotStorable(`${path}.metadata.salt`, 'envelope');
  const fits = event.revision === 0 ? prev === '' : text(/^[A-Za-z0-9_-]{43}$/)(prev);
  if (!fits) throw new NotStorable(`${path}.metadata.prev`, 'envelope');
}

const bytesOf = (thing: object) => Buffer.byteLength(JSON.stringify(thing));

/** @throws NotStorable naming the first fault; `path` is what the event is called in it. */
export function guardEvent(event: StoredEvent, path = 'event'): void {
  guardEnvelope(event, path);
  const fault = faultIn(event.data, `${path}.data`) ?? faultIn(event.metadata, `${path}.metadata`);
  if (fault) throw new NotStorable(fault.path, fault.rule);
  if (bytesOf(event) > MAX_EVENT_BYTES) throw new NotStorable(path, 'event-bytes');
}

/**
 * What may be appended in one go, in every adapter (architecture.md, Events): the last check before the bytes are sent.
 * @throws NotStorable naming the first fault.
 */
export function guardAppend(events: readonly StoredEvent[]): void {
  if (events.length > MAX_APPEND_EVENTS) throw new NotStorable('events', 'append-events');
  const ids = new Set<string>();
  let bytes = 0;
  for (const [i, event] of events.entries()) {
    guardEvent(event, `events[${i}]`);
    if (ids.has(event.id)) throw new NotStorable(`events[${i}].id`, 'unique-ids');
    ids.add(event.id);
    bytes += bytesOf(event.data);
  }
  if (bytes > MAX_APPEND_DATA_BYTES) throw new NotStorable('events', 'append-bytes');
}
