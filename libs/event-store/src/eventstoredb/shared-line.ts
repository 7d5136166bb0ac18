import { UnavailableError, type KurrentDBClient } from '@kurrent/kurrentdb-client';
import streamsService from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import type { ExpectedRevision } from '../port.ts';
import { appendRequest } from './append-request.ts';
import { NoAnswer, within } from './deadline.ts';
import { isNotLeader } from './failures.ts';
import { insideOf, type Inside } from './inside.ts';
import { Line, type Stored } from './line.ts';
import type { ServerEvent } from './stored-form.ts';

/**
 * The line that appends go out by, opened when one is to go out and there is none. The client has a call of this kind, too; when that
 * breaks, what waits to be written is rejected where nobody can catch it, and Node ends the process.
 */
export class SharedLine {
  readonly #client: Inside;
  #line: Line | undefined;
  #opening: Promise<Line> | undefined;
  #closed = false;

  constructor(client: KurrentDBClient) {
    this.#client = insideOf(client);
  }

  /**
   * @param ms after which no answer counts as none
   * @throws NoAnswer; what the client throws
   */
  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly ServerEvent[],
    ms: number,
  ): Promise<Stored> {
    const begun = performance.now();
    const line = this.#line ?? (await within(ms, 'a call for appends', this.#open()));
    const { id, request } = appendRequest(stream, expected, events);
    try {
      return await line.send(id, request, Math.max(1, ms - (performance.now() - begun)));
    } catch (error) {
      // The line itself may have gone quiet: whoever comes next takes another.
      if (error instanceof NoAnswer) this.#retire(line);
      // A node that leads no more keeps the line, and refuses each append by itself: the client is to look for the one that leads.
      if (isNotLeader(error)) line.breakOff(new UnavailableError());
      throw error;
    }
  }

  close(): void {
    this.#closed = true;
    if (this.#line) this.#retire(this.#line);
  }

  #retire(line: Line): void {
    if (this.#line === line) this.#line = undefined;
    line.retire();
  }

  #open(): Promise<Line> {
    return (this.#opening ??= this.#opened().finally(() => (this.#opening = undefined)));
  }

  #opened(): Promise<Line> {
    const { promise, resolve, reject } = Promise.withResolvers<Line>();
    const lasting = this.#client.execute(streamsService.StreamsClient, 'batchAppend', (grpc) => {
      const ended = Promise.withResolvers<void>();
      const call = grpc.batchAppend(...this.#client.callArguments({ requiresLeader: true }, { deadline: Infinity }));
      const line = new Line(call, (gone, reason, byUs) => {
        if (this.#line === gone) this.#line = undefined;
        if (byUs) ended.resolve();
        else ended.reject(reason);
      });
      this.#line = line;
      if (this.#closed) this.#retire(line);
      resolve(line);
      return ended.promise;
    });
    lasting.catch(reject);
    return promise;
  }
}
