import { promisify } from 'node:util';
import { Server, ServerCredentials, type handleBidiStreamingCall, type handleUnaryCall } from '@grpc/grpc-js';
import gossipService from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js';
import featuresService from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import streamsService from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Certified } from '../certificates.ts';
import { fromCluster, gossipOf, leaderNeeded, type Node } from './cluster.ts';
import { Door, type Account } from './door.ts';
import { serveAppend, type AppendFault, type AppendReq, type AppendResp } from './append-call.ts';
import { streamName } from './messages.ts';
import { serveRead, type ReadCall } from './read-call.ts';
import { ServerLog } from './server-log.ts';
import { SubscriptionCall, type Ending } from './subscription-call.ts';

export interface StandInOptions {
  /** Shared with the other nodes of a cluster; default: one of its own. */
  readonly log?: ServerLog;
  /** Default: one that is free. */
  readonly port?: number;
  /** Its certificate; without one it has no TLS. */
  readonly tls?: Certified;
  /** Who may come in; default: everybody. */
  readonly accounts?: readonly Account[];
}

/**
 * Stands in for an EventStoreDB server where there is none: it speaks the client's protocol as far as the adapter uses it,
 * on a port of this machine, and fails on demand. What it stores lives as long as its log.
 */
export class StandIn implements Node {
  readonly log: ServerLog;
  /** Who is in its cluster, itself included; undefined: it is alone. */
  cluster: (() => readonly Node[]) | undefined;
  isLeader = true;
  readonly #door: Door;
  readonly #tls: Certified | undefined;
  /** Bytes an append, as a server can be set to take. */
  maxAppendSize = 1024 * 1024;
  /** What happens to the next appends, one each. */
  readonly appendFaults: (AppendFault | undefined)[] = [];
  /** Calls by name, as they came; `read of the leader` where no other node of a cluster may answer. */
  readonly calls: string[] = [];
  readonly #subscriptions = new Set<SubscriptionCall>();
  #server: Server | undefined;
  #silent = false;
  #port: number;

  constructor({ log = new ServerLog(), port = 0, tls, accounts }: StandInOptions = {}) {
    this.log = log;
    this.#port = port;
    this.#tls = tls;
    this.#door = new Door(accounts);
  }

  get connectionString(): string {
    return `kurrentdb://127.0.0.1:${this.#port}${this.#tls ? '' : '?tls=false'}`;
  }

  get isAlive(): boolean {
    return this.#server !== undefined;
  }

  readonly host = '127.0.0.1';

  get port(): number {
    return this.#port;
  }

  /** On the same port as before, when it was started before. */
  async start(): Promise<this> {
    const server = new Server();
    server.addService(streamsService.StreamsService, {
      read: (call: ReadCall) => this.#read(call),
      batchAppend: this.#append,
      delete: this.#delete,
    });
    server.addService(featuresService.ServerFeaturesService, { getSupportedMethods: this.#features });
    server.addService(gossipService.GossipService, {
      read: (_: unknown, answer: (error: null, info: object) => void) =>
        answer(null, gossipOf(this.cluster?.() ?? [this])),
    });
    const bind = promisify(server.bindAsync.bind(server));
    this.#port = await bind(`127.0.0.1:${this.#port}`, credentialsOf(this.#tls));
    this.#server = server;
    return this;
  }

  /** At once, as a kill does: calls under way are cut off. */
  stop(): void {
    this.#server?.forceShutdown();
    this.#server = undefined;
    this.#subscriptions.clear();
  }

  get subscriptions(): number {
    return this.#subscriptions.size;
  }

  endSubscriptions(how: Ending): void {
    for (const subscription of this.#subscriptions) subscription.end(how);
  }

  /** Subscriptions stay open and say nothing any more; those that begin later are as always. */
  silenceSubscriptions(): void {
    for (const subscription of this.#subscriptions) subscription.silence();
  }

  /** Reads are never answered. */
  silenceReads(silent: boolean): void {
    this.#silent = silent;
  }

  /** The call that appends share. */
  readonly #append: handleBidiStreamingCall<AppendReq, AppendResp> = (call) => {
    const refused = this.#door.refusal(call.metadata);
    if (refused) return void call.emit('error', refused);
    call.on('data', (request: AppendReq) => {
      this.calls.push(`append${ofLeader(call)}`);
      const { log, maxAppendSize, isLeader } = this;
      void serveAppend({ log, maxAppendSize, isLeader, fault: this.appendFaults.shift() }, call, request).catch(
        () => undefined,
      );
    });
    call.on('error', () => undefined).on('end', () => call.end());
  };

  readonly #delete: handleUnaryCall<InstanceType<typeof streams.DeleteReq>, InstanceType<typeof streams.DeleteResp>> = (
    { request },
    answer,
  ) => {
    this.log.delete(streamName(request.getOptions()?.getStreamIdentifier()));
    answer(null, new streams.DeleteResp());
  };

  #read(call: ReadCall): void {
    const options = call.request.getOptions()!;
    this.calls.push(options.hasSubscription() ? 'subscribe' : `read${ofLeader(call)}`);
    const refused =
      this.#door.refusal(call.metadata, options.hasAll() ? '$all' : '') ?? leaderNeeded(this, call.metadata);
    if (refused) return void call.emit('error', refused);
    if (options.hasSubscription()) {
      const ended = (subscription: SubscriptionCall) => void this.#subscriptions.delete(subscription);
      this.#subscriptions.add(new SubscriptionCall(this.log, call, options, ended));
    } else if (!this.#silent) serveRead(this.log, call, options);
  }

  /** As 23.10 has it, but for the call of one append each, which nobody here makes. */
  readonly #features: handleUnaryCall<unknown, InstanceType<typeof features.SupportedMethods>> = (_, answer) => {
    const methods = ['read', 'append', 'batchappend'].map((name) =>
      new features.SupportedMethod().setMethodName(name).setServiceName('event_store.client.streams.streams'),
    );
    answer(null, new features.SupportedMethods().setEventStoreServerVersion('23.10.6').setMethodsList(methods));
  };
}

const ofLeader = ({ metadata }: { readonly metadata: Parameters<typeof fromCluster>[0] }): string =>
  fromCluster(metadata) ? ' of the leader' : '';

const credentialsOf = (tls: Certified | undefined): ServerCredentials =>
  tls
    ? ServerCredentials.createSsl(null, [
        { cert_chain: Buffer.from(tls.certificate), private_key: Buffer.from(tls.key) },
      ])
    : ServerCredentials.createInsecure();
