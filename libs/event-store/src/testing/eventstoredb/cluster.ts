import { Metadata, status, type StatusObject } from '@grpc/grpc-js';
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import { randomUUID } from 'node:crypto';
import { ServerLog } from './server-log.ts';
import { StandIn } from './stand-in.ts';

/** As much of a node as others of its cluster know. */
export interface Node {
  readonly host: string;
  readonly port: number;
  readonly isLeader: boolean;
  readonly isAlive: boolean;
}

const { ClusterInfo, EndPoint, MemberInfo } = gossip;
const { FOLLOWER, LEADER } = MemberInfo.VNodeState;

/** What a node tells of its cluster, to whom looks for the leader. */
export const gossipOf = (nodes: readonly Node[]): InstanceType<typeof ClusterInfo> =>
  new ClusterInfo().setMembersList(
    nodes.map(({ host, port, isLeader, isAlive }) =>
      new MemberInfo()
        .setInstanceId(new shared.UUID().setString(randomUUID()))
        .setState(isLeader ? LEADER : FOLLOWER)
        .setIsAlive(isAlive)
        .setHttpEndPoint(new EndPoint().setAddress(host).setPort(port)),
    ),
  );

/** Whether only the leader of a cluster may answer. */
export const fromCluster = (metadata: Metadata): boolean => metadata.get('requires-leader').includes('true');

/** A node that does not lead says who does. */
export function leaderNeeded(
  node: Node & { readonly cluster?: (() => readonly Node[]) | undefined },
  metadata: Metadata,
) {
  if (node.isLeader || !fromCluster(metadata)) return undefined;
  const leader = node.cluster?.().find(({ isLeader, isAlive }) => isLeader && isAlive);
  const where = leader ? { 'leader-endpoint-host': leader.host, 'leader-endpoint-port': String(leader.port) } : {};
  const refused = Metadata.fromHttp2Headers({ exception: 'not-leader', ...where });
  return { code: status.NOT_FOUND, details: 'Leader info available', metadata: refused } satisfies StatusObject;
}

/** Nodes that stand in for a cluster: one log, one of them leads. */
export class StandInCluster {
  readonly nodes: readonly StandIn[];

  constructor(size = 3) {
    const log = new ServerLog();
    this.nodes = Array.from({ length: size }, () => new StandIn({ log }));
    for (const [i, node] of this.nodes.entries()) {
      node.isLeader = i === 0;
      node.cluster = () => this.nodes;
    }
  }

  get leader(): StandIn {
    return this.nodes.find((node) => node.isLeader) as StandIn;
  }

  get connectionString(): string {
    return `kurrentdb://${this.nodes.map(({ host, port }) => `${host}:${port}`).join(',')}?tls=false`;
  }

  async start(): Promise<this> {
    for (const node of this.nodes) if (!node.isAlive) await node.start();
    return this;
  }

  /** Another one leads from now on; the one that did goes on as a follower. */
  elect(): void {
    const alive = this.nodes.filter((node) => node.isAlive && !node.isLeader);
    this.leader.isLeader = false;
    (alive[0] as StandIn).isLeader = true;
  }

  /** The leader is gone, as kill -9 does; another one leads. @returns the one that is gone */
  killLeader(): StandIn {
    const { leader } = this;
    leader.stop();
    this.elect();
    return leader;
  }

  stop(): void {
    for (const node of this.nodes) node.stop();
  }
}
