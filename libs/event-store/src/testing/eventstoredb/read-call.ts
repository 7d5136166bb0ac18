import type { ServerWritableStream } from '@grpc/grpc-js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { readEvent, streamName, streamNotFound } from './messages.ts';
import type { Logged, ServerLog } from './server-log.ts';

const { ReadReq } = streams;

export type ReadReqOptions = InstanceType<typeof ReadReq.Options>;
export type ReadCall = ServerWritableStream<InstanceType<typeof ReadReq>, InstanceType<typeof streams.ReadResp>>;

/** Serves a read of a stream or of all. */
export function serveRead(log: ServerLog, call: ReadCall, options: ReadReqOptions): void {
  const structured = isStructured(options);
  const name = streamName(options.getStream()?.getStreamIdentifier());
  if (options.hasStream() && log.stream(name).length === 0) call.write(streamNotFound(name));
  const events = options.hasStream() ? ofStream(log.stream(name), options) : ofAll(log.events, options);
  for (const event of events.slice(0, Number(options.getCount()))) call.write(readEvent(event, structured));
  call.end();
}

const isBackwards = (options: ReadReqOptions) => options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;

function ofStream(events: readonly Logged[], options: ReadReqOptions): readonly Logged[] {
  const at = options.getStream()!;
  if (!isBackwards(options)) return at.hasEnd() ? [] : events.slice(at.hasRevision() ? Number(at.getRevision()) : 0);
  const upTo = at.hasEnd() ? events.length : at.hasRevision() ? Number(at.getRevision()) + 1 : 1;
  return events.slice(0, upTo).reverse();
}

/** A read of all begins with the event at the position forwards, before it backwards. */
function ofAll(events: readonly Logged[], options: ReadReqOptions): readonly Logged[] {
  const at = options.getAll()!;
  const position = BigInt(at.getPosition()?.getCommitPosition() ?? 0);
  const passes = filterOf(options);
  if (!isBackwards(options)) return at.hasEnd() ? [] : events.filter((e) => e.position >= position && passes(e));
  return events.filter((e) => (at.hasEnd() || e.position < position) && passes(e)).reverse();
}

/** By the beginning of the stream's name, which is all that is used of filters here. */
export function filterOf(options: ReadReqOptions): (event: Logged) => boolean {
  const prefixes = options.getFilter()?.getStreamIdentifier()?.getPrefixList();
  return ({ stream }) => !prefixes || prefixes.some((prefix) => stream.startsWith(prefix));
}

export const isStructured = (options: ReadReqOptions): boolean => options.getUuidOption()?.hasStructured() ?? false;
