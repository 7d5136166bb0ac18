/** The envelope of every event (architecture.md, Events). Field names and meaning are fixed: the hash covers them. */

export type Role =
  | 'network-facilitator'
  | 'pilot'
  | 'member'
  | 'representative'
  | 'guest'
  | 'auditor'
  | 'operator'
  | 'reader'
  | 'automation';

/** Who acts, for which party, in which role. */
export interface Actor {
  readonly personId: string;
  readonly partyId?: string;
  readonly role: Role;
}

/** R30: where an entry comes from. */
export type Provenance =
  | { readonly kind: 'recorded'; readonly source?: string }
  | { readonly kind: 'reported'; readonly source: string }
  | { readonly kind: 'inferred'; readonly reason: string; readonly source?: string }
  | { readonly kind: 'fictional'; readonly source?: string };

/** R32: who may see an entry. */
export type Visibility = 'party' | 'alliance' | 'network' | 'public';

export interface StreamRevision {
  readonly stream: string;
  readonly revision: number;
}

export interface EventMetadata {
  /** The later of the clock and the stream's previous `recordedAt`; UTC with milliseconds. */
  readonly recordedAt: string;
  readonly actor: Actor;
  readonly commandId: string;
  readonly commandType: string;
  /** SHA-256 (base64url) of JCS({type, stream, body}) of the command. */
  readonly fingerprint: string;
  readonly correlationId: string;
  /** The command id, or the id of the event that entailed this one (R44). */
  readonly causationId: string;
  /** When it happened, EDTF (R29). */
  readonly effectiveOn: string;
  readonly provenance: Provenance;
  readonly visibility: Visibility;
  /** Facts of other streams that the decision rested on. */
  readonly basedOn?: readonly StreamRevision[];
  /** W3C trace context. */
  readonly trace?: { readonly traceparent: string; readonly tracestate?: string };
  /** 16 random bytes, base64url: a short answer must not be guessable from its digest. */
  readonly salt: string;
  /** Hash of the stream's previous event; "" at revision 0. */
  readonly prev: string;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** An event as it is stored: before upcasting, before seals are opened, unknown keys included. */
export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  /** `alliance-<uuid>`, `organisation-<uuid>`, `network-<uuid>` or `person-<uuid>`. */
  readonly stream: string;
  /** 0 for the first event of a stream, without gaps. */
  readonly revision: number;
  readonly data: JsonObject;
  readonly metadata: EventMetadata;
}
