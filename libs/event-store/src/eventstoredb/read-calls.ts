import type { ClientReadableStream } from '@grpc/grpc-js';
import { convertToCommandError, UnavailableError, type KurrentDBClient } from '@kurrent/kurrentdb-client';
import { convertGrpcRecord } from '@kurrent/kurrentdb-client/dist/utils/convertGrpcEvent.js';
import streamsService from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import type streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { NoAnswer, within } from './deadline.ts';
import { insideOf, type Inside } from './inside.ts';
import type { ReadRequest } from './read-request.ts';
import type { fromServer } from './stored-form.ts';

type ReadEvent = Parameters<typeof fromServer>[0];
type Answer = InstanceType<typeof streams.ReadResp>;

/**
 * Reads, each a call of its own on the connection that everything else goes by. The client reads by another one, made in native code that
 * leaves Nagle's algorithm on: one read in five then waits 40 ms for an acknowledgement (KurrentDB-Client-Rust, issue 232); and one that
 * could not be made at first is never made again.
 */
export class ReadCalls {
  readonly #client: Inside;

  constructor(client: KurrentDBClient) {
    this.#client = insideOf(client);
  }

  /**
   * @param ms for all of it
   * @returns none, where the stream is not there
   * @throws NoAnswer, what the client throws
   */
  async page(request: ReadRequest, requiresLeader: boolean, ms: number): Promise<ReadEvent[]> {
    const reading = this.#client.execute(streamsService.StreamsClient, 'read', async (grpc) => {
      const call = grpc.read(request, ...this.#client.callArguments({ requiresLeader }, { deadline: Infinity }));
      try {
        return await within(ms, 'a read', eventsOf(call));
      } catch (error) {
        call.cancel();
        // The client looks after its connection when it hears of this; in a cluster, it goes to another node.
        throw error instanceof NoAnswer ? new UnavailableError(undefined, error.message) : error;
      }
    });
    try {
      // What comes before the call has no end of its own: a node is looked for.
      return await within(ms, 'a read', reading);
    } catch (error) {
      throw convertToCommandError(error as Error);
    }
  }
}

/** All that a call brings. @throws why it broke off */
function eventsOf(call: ClientReadableStream<Answer>): Promise<ReadEvent[]> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadEvent[]>();
  const events: ReadEvent[] = [];
  call
    .on('data', (answer: Answer) => {
      const event = answer.getEvent()?.getEvent();
      try {
        if (event) events.push(convertGrpcRecord(event) as ReadEvent);
      } catch (error) {
        reject(error);
      }
    })
    .on('error', reject)
    .on('end', () => resolve(events));
  return promise;
}
