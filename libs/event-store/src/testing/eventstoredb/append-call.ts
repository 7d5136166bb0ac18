import type { ServerDuplexStream } from '@grpc/grpc-js';
import type streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import * as answers from './append-answers.ts';
import { streamName, uuidText } from './messages.ts';
import type { Expected, Proposed, ServerLog } from './server-log.ts';

export type AppendReq = InstanceType<typeof streams.BatchAppendReq>;
export type AppendResp = InstanceType<typeof streams.BatchAppendResp>;
export type AppendCall = ServerDuplexStream<AppendReq, AppendResp>;

/**
 * What happens to one append: the server is not ready for it; it is dropped without a word, until the server calls it
 * timed out; it is stored, but nothing is ever answered; it waits, until the promise resolves, and is stored then; the whole call ends
 * once it is stored, well or broken.
 */
export type AppendFault =
  'not-ready' | 'timed-out' | 'no-answer' | 'ended' | 'broken' | { readonly storedAfter: Promise<unknown> };

interface Serving {
  readonly log: ServerLog;
  readonly maxAppendSize: number;
  /** Else each append is refused by itself, and the call goes on. */
  readonly isLeader: boolean;
  readonly fault: AppendFault | undefined;
}

/** Serves one append of those that share a call, all its events or none. */
export async function serveAppend(
  { log, maxAppendSize, isLeader, fault }: Serving,
  call: AppendCall,
  request: AppendReq,
): Promise<void> {
  const { stream, expected, proposed } = received(request);
  const answer = (answered: AppendResp) => {
    const id = request.getCorrelationId();
    if (!call.cancelled) call.write(answered.setCorrelationId(id).setStreamIdentifier(answers.streamId(stream)));
  };
  if (!isLeader) return answer(answers.notHandled('Leader info available'));
  if (fault === 'not-ready') return answer(answers.notHandled('Server Is Not Ready'));
  if (fault === 'timed-out') return answer(answers.timedOut());
  const size = proposed.reduce(
    (sum, { data, metadata, type }) => sum + data.length + metadata.length + 2 * type.length,
    0,
  );
  if (size > maxAppendSize) return answer(answers.tooLarge(maxAppendSize));
  if (typeof fault === 'object') await fault.storedAfter;
  const outcome = log.append(stream, expected, proposed);
  if (fault === 'ended') call.end();
  else if (fault === 'broken') call.destroy(new Error('broken on demand'));
  else if (fault !== 'no-answer') answer(answers.outcome(outcome, expected === 'any' ? -1 : expected));
}

function received(request: AppendReq) {
  const options = request.getOptions()!;
  const expected: Expected = options.hasStreamPosition()
    ? Number(options.getStreamPosition())
    : options.hasNoStream()
      ? -1
      : 'any';
  const proposed = request.getProposedMessagesList().map((message): Proposed => {
    const properties = message.getMetadataMap();
    return {
      id: uuidText(message.getId()),
      type: properties.get('type') ?? '',
      contentType: properties.get('content-type') ?? '',
      data: message.getData_asU8(),
      metadata: message.getCustomMetadata_asU8(),
    };
  });
  return { stream: streamName(options.getStreamIdentifier()), expected, proposed };
}
