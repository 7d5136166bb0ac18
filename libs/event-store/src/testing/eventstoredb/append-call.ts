import { Metadata, status, type sendUnaryData, type ServerReadableStream } from '@grpc/grpc-js';
import type streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { appendAnswer, streamName, uuidText } from './messages.ts';
import type { Expected, Proposed, ServerLog } from './server-log.ts';

export type AppendReq = InstanceType<typeof streams.AppendReq>;
export type AppendResp = InstanceType<typeof streams.AppendResp>;

/**
 * What happens to one append: the server is not ready for it; it is dropped without a word, until the server calls it
 * timed out; it is stored, but nothing is ever answered; it waits, until the promise resolves, and is stored then.
 */
export type AppendFault = 'not-ready' | 'timed-out' | 'no-answer' | { readonly storedAfter: Promise<unknown> };

interface Serving {
  readonly log: ServerLog;
  readonly maxAppendSize: number;
  readonly fault: AppendFault | undefined;
}

/** Serves one append, all its events or none. */
export async function serveAppend(
  { log, maxAppendSize, fault }: Serving,
  call: ServerReadableStream<AppendReq, AppendResp>,
  answer: sendUnaryData<AppendResp>,
): Promise<void> {
  const { stream, expected, proposed } = await received(call);
  // Cut off while it came in: there may be a beginning of it, and nothing of it is stored.
  if (call.cancelled) return;
  const refuse = (code: number, details: string, metadata = {}) =>
    answer({ code, details, metadata: Metadata.fromHttp2Headers(metadata) });
  if (fault === 'not-ready') return refuse(status.UNAVAILABLE, 'Server Is Not Ready');
  if (fault === 'timed-out') return refuse(status.ABORTED, 'Operation timed out: Commit phase timeout.');
  const size = proposed.reduce(
    (sum, { data, metadata, type }) => sum + data.length + metadata.length + 2 * type.length,
    0,
  );
  if (size > maxAppendSize) {
    const exception = { exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(maxAppendSize) };
    return refuse(status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded.', exception);
  }
  if (typeof fault === 'object') await fault.storedAfter;
  const outcome = log.append(stream, expected, proposed);
  if (fault !== 'no-answer') answer(null, appendAnswer(outcome, expected === 'any' ? -1 : expected));
}

async function received(call: ServerReadableStream<AppendReq, AppendResp>) {
  let [stream, expected]: [string, Expected] = ['', 'any'];
  const proposed: Proposed[] = [];
  for await (const request of call as AsyncIterable<AppendReq>) {
    const options = request.getOptions();
    if (options) {
      stream = streamName(options.getStreamIdentifier());
      expected = options.hasRevision() ? Number(options.getRevision()) : options.hasNoStream() ? -1 : 'any';
    }
    const message = request.getProposedMessage();
    if (!message) continue;
    const properties = message.getMetadataMap();
    proposed.push({
      id: uuidText(message.getId()),
      type: properties.get('type') ?? '',
      contentType: properties.get('content-type') ?? '',
      data: message.getData_asU8(),
      metadata: message.getCustomMetadata_asU8(),
    });
  }
  return { stream, expected, proposed };
}
