import type { EventMetadata, StoredEvent } from '../envelope.ts';

/**
 * An event of which its chain can be verified and nothing read: the digests stand for data and metadata. The metadata hold the salt,
 * with which a short answer could be guessed from `dataDigest`: so they are withheld too, but for what says nothing of the answer.
 */
export interface SealedLink extends Pick<StoredEvent, 'id' | 'type' | 'version' | 'stream' | 'revision'> {
  readonly data: null;
  /** `d` and `m` of docs/integrity.md. */
  readonly dataDigest: string;
  readonly metaDigest: string;
  /** Of these, the hash covers only `prev` here; `m` covers the others, for whoever has all metadata. */
  readonly metadata: Pick<EventMetadata, 'recordedAt' | 'effectiveOn' | 'prev'>;
}

/** What a chain is made of, for who verifies it. */
export type Link = StoredEvent | SealedLink;

export const isSealedLink = (link: Link): link is SealedLink => link.data === null;
