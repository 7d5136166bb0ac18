import type { CallOptions, Metadata } from '@grpc/grpc-js';
import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { StreamsClient } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';

/**
 * What the client's own ways into a server are made of: nodes, TLS, credentials and connections stay its affair. `execute` looks after the
 * connection when what it was given fails. Both are its own affair in name, which is why its version is pinned.
 */
export interface Inside {
  execute<T>(service: typeof StreamsClient, name: string, action: (grpc: StreamsClient) => Promise<T>): Promise<T>;
  callArguments(base: { readonly requiresLeader: boolean }, call: CallOptions): [Metadata, CallOptions];
}

export const insideOf = (client: KurrentDBClient): Inside => client as unknown as Inside;
