import type { ClientDuplexStream } from '@grpc/grpc-js';
import { unpackToCommandError } from '@kurrent/kurrentdb-client/dist/streams/appendToStream/unpackError.js';
import type streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { AppendRequest } from './append-request.ts';
import { NoAnswer } from './deadline.ts';
import type { LogPosition } from './position.ts';

type Answer = InstanceType<typeof streams.BatchAppendResp>;

/** What the server says of an append that is stored. */
export interface Stored {
  readonly revision: number;
  readonly position: LogPosition | undefined;
}

interface Waiting {
  stored(by: Stored): void;
  failed(reason: unknown): void;
}

/**
 * One call by which many appends go out, each answered by its own id, in any order. Whatever ends it, an error, a clean end or
 * ourselves, every append that waits in it is told: none of them knows its outcome then.
 */
export class Line {
  readonly #call: ClientDuplexStream<AppendRequest, Answer>;
  readonly #onEnd: (line: Line, reason: Error, byUs: boolean) => void;
  readonly #waiting = new Map<string, Waiting>();
  #ended: Error | undefined;
  #retired = false;

  /** @param onEnd told once, before the appends that wait in it are */
  constructor(
    call: ClientDuplexStream<AppendRequest, Answer>,
    onEnd: (line: Line, reason: Error, byUs: boolean) => void,
  ) {
    this.#call = call;
    this.#onEnd = onEnd;
    call
      .on('data', (answer: Answer) => this.#take(answer))
      .on('error', (error: Error) => this.#end(error))
      .on('end', () => this.#end(new Error('the server ended the call for appends')));
  }

  /**
   * @param ms after which no answer counts as none
   * @throws NoAnswer; what the client makes of a refusal; why the call ended
   */
  send(id: string, request: AppendRequest, ms: number): Promise<Stored> {
    if (this.#ended) return Promise.reject(this.#ended);
    const { promise, resolve, reject } = Promise.withResolvers<Stored>();
    this.#waiting.set(id, { stored: resolve, failed: reject });
    const timer = setTimeout(() => reject(new NoAnswer('an append', ms)), ms);
    this.#call.write(request);
    return promise.finally(() => {
      clearTimeout(timer);
      this.#waiting.delete(id);
      this.#cancelIfDone();
    });
  }

  /** Nothing more is sent by it; it ends once nothing waits in it. */
  retire(): void {
    this.#retired = true;
    this.#cancelIfDone();
  }

  /** It leads nowhere any more: every append that waits in it is told, and whoever opened it. */
  breakOff(reason: Error): void {
    this.#end(reason);
    this.#call.cancel();
  }

  #cancelIfDone(): void {
    if (!this.#retired || this.#waiting.size > 0 || this.#ended) return;
    // Half closed, a server of this version ends with its next answer, whatever else it owes.
    this.#end(new Error('the call for appends was given up'), true);
    this.#call.cancel();
  }

  #take(answer: Answer): void {
    const id = answer.getCorrelationId()?.getString() ?? '';
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    try {
      waiting.stored(storedBy(answer));
    } catch (refusal) {
      waiting.failed(refusal);
    }
  }

  #end(reason: Error, byUs = false): void {
    if (this.#ended) return;
    this.#ended = reason;
    this.#onEnd(this, reason, byUs);
    for (const { failed } of this.#waiting.values()) failed(reason);
  }
}

function storedBy(answer: Answer): Stored {
  const error = answer.getError();
  if (error) throw unpackToCommandError(error, streamOf(answer));
  const success = answer.getSuccess();
  if (!success) throw new Error(`the server says nothing of an append to ${streamOf(answer)}`);
  const at = success.getPosition();
  return {
    revision: Number(success.getCurrentRevision()),
    position: at && { commit: BigInt(at.getCommitPosition()), prepare: BigInt(at.getPreparePosition()) },
  };
}

const streamOf = (answer: Answer) => Buffer.from(answer.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();
