import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Logged } from './server-log.ts';

const { StreamIdentifier, UUID } = shared;
const { ReadResp } = streams;

type Uuid = InstanceType<typeof UUID>;

export function uuidText(uuid: Uuid | undefined): string {
  if (!uuid?.hasStructured()) return uuid?.getString() ?? '';
  const half = (bits: string) => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');
  const { mostSignificantBits, leastSignificantBits } = uuid.getStructured()!.toObject();
  return `${half(mostSignificantBits)}${half(leastSignificantBits)}`.replace(
    /^(.{8})(.{4})(.{4})(.{4})/,
    '$1-$2-$3-$4-',
  );
}

function uuidMessage(text: string, structured: boolean): Uuid {
  if (!structured) return new UUID().setString(text);
  const half = (hex: string) => BigInt.asIntN(64, BigInt(`0x${hex}`)).toString();
  const hex = text.replaceAll('-', '');
  const bits = new UUID.Structured();
  return new UUID().setStructured(
    bits.setMostSignificantBits(half(hex.slice(0, 16))).setLeastSignificantBits(half(hex.slice(16))),
  );
}

export const streamName = (id: InstanceType<typeof StreamIdentifier> | undefined): string =>
  Buffer.from(id?.getStreamName_asU8() ?? []).toString();

const streamId = (name: string) => new StreamIdentifier().setStreamName(Buffer.from(name));

/** The created date of every event, in .NET ticks; nothing of ours reads it. */
const CREATED = '17376336000000000';

export function readEvent(event: Logged, structured: boolean) {
  const position = event.position.toString();
  const recorded = new ReadResp.ReadEvent.RecordedEvent();
  recorded.setId(uuidMessage(event.id, structured)).setStreamIdentifier(streamId(event.stream));
  recorded.setStreamRevision(String(event.revision)).setCommitPosition(position).setPreparePosition(position);
  recorded.setData(event.data).setCustomMetadata(event.metadata);
  const properties = recorded.getMetadataMap();
  properties.set('type', event.type).set('content-type', event.contentType).set('created', CREATED);
  return new ReadResp().setEvent(new ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(position));
}

export const streamNotFound = (name: string) =>
  new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(streamId(name)));

export const confirmation = () =>
  new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId(crypto.randomUUID()));

/** Of this version it says no more: neither time nor position. */
export const caughtUp = () => new ReadResp().setCaughtUp(new ReadResp.CaughtUp());

/** So far the server has looked, whether anything passed the filter or not. */
export const checkpoint = (position: bigint) =>
  new ReadResp().setCheckpoint(
    new ReadResp.Checkpoint().setCommitPosition(position.toString()).setPreparePosition(position.toString()),
  );
