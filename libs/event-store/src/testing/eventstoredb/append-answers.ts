import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import rpc from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import type { Outcome } from './server-log.ts';

const { BatchAppendResp } = streams;
const { Any } = any;
const { Empty } = empty;
const OURS = 'event_store.client';

export const streamId = (name: string) => new shared.StreamIdentifier().setStreamName(Buffer.from(name));

/** What went wrong, packed as a server packs it (EventStoreDB 23.10.6, Status.cs). */
function refusal(type: string, details: { serializeBinary(): Uint8Array }, message: string) {
  const packed = new Any();
  packed.pack(details.serializeBinary(), type);
  return new BatchAppendResp().setError(new rpc.Status().setMessage(message).setDetails(packed));
}

/** The server has not looked at it. */
export const notHandled = (why: string) => refusal('google.protobuf.Empty', new Empty(), why);

export const timedOut = () => refusal(`${OURS}.Timeout`, new shared.Timeout(), 'Timeout');

export const tooLarge = (limit: number) =>
  refusal(
    `${OURS}.MaximumAppendSizeExceeded`,
    new shared.MaximumAppendSizeExceeded().setMaxappendsize(limit),
    'MaximumAppendSizeExceeded',
  );

/** @param expected -1: no stream */
export function outcome(found: Outcome, expected: number) {
  if (found.result === 'wrong-expected-version') {
    const wrong = new shared.WrongExpectedVersion();
    if (found.current < 0) wrong.setCurrentNoStream(new Empty());
    else wrong.setCurrentStreamRevision(String(found.current));
    if (expected < 0) wrong.setExpectedNoStream(new Empty());
    else wrong.setExpectedStreamPosition(String(expected));
    return refusal(`${OURS}.WrongExpectedVersion`, wrong, 'WrongExpectedVersion');
  }
  const at = found.position.toString();
  const position = new shared.AllStreamPosition().setCommitPosition(at).setPreparePosition(at);
  const success = new BatchAppendResp.Success().setCurrentRevision(String(found.revision)).setPosition(position);
  return new BatchAppendResp().setSuccess(success);
}
