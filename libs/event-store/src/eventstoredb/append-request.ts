import { randomUUID } from 'node:crypto';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { ExpectedRevision } from '../port.ts';
import type { ServerEvent } from './stored-form.ts';

const { Empty, StreamIdentifier, UUID } = shared;
const { BatchAppendReq } = streams;

export type AppendRequest = InstanceType<typeof BatchAppendReq>;

/**
 * One append as it goes into a call that appends share: one message, with an id of its own by which the answer is known. It names no
 * deadline: the server takes none from us that is later than its own, and ours is kept here.
 */
export function appendRequest(stream: string, expected: ExpectedRevision, events: readonly ServerEvent[]) {
  const id = randomUUID();
  const options = new BatchAppendReq.Options();
  options.setStreamIdentifier(new StreamIdentifier().setStreamName(bytes(stream)));
  if (expected === 'no-stream') options.setNoStream(new Empty() as never);
  else options.setStreamPosition(String(expected));
  const request: AppendRequest = new BatchAppendReq()
    .setCorrelationId(new UUID().setString(id))
    .setOptions(options)
    .setProposedMessagesList(events.map(proposed))
    .setIsFinal(true);
  return { id, request };
}

function proposed({ id, type, data, metadata }: ServerEvent) {
  const message = new BatchAppendReq.ProposedMessage().setId(new UUID().setString(id));
  message.getMetadataMap().set('type', type).set('content-type', 'application/json');
  return message.setData(bytes(data)).setCustomMetadata(bytes(metadata));
}

/** Bytes go out as they are; of text the generated code would think that it is base64. */
const bytes = (text: string): Uint8Array => {
  const { buffer, byteOffset, byteLength } = Buffer.from(text);
  return new Uint8Array(buffer, byteOffset, byteLength);
};
