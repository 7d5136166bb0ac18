import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { ReadStreamOptions } from '../port.ts';
import { PREFIXES } from './our-streams.ts';
import type { LogPosition } from './position.ts';

const { Empty, StreamIdentifier } = shared;
const { Options } = streams.ReadReq;

export type ReadRequest = InstanceType<typeof streams.ReadReq>;

/** What every read says, wherever it reads: how many events at most, in what direction. */
function options(count: number, direction: NonNullable<ReadStreamOptions['direction']> = 'forwards') {
  const { FORWARDS, BACKWARDS } = Options.ReadDirection;
  const uuid = new Options.UUIDOption();
  uuid.setString(new Empty());
  return new Options()
    .setResolveLinks(false)
    .setUuidOption(uuid)
    .setReadDirection(direction === 'forwards' ? FORWARDS : BACKWARDS)
    .setCount(String(count));
}

const request = (of: InstanceType<typeof Options>): ReadRequest => new streams.ReadReq().setOptions(of);

/**
 * A read of one stream.
 * @param from revision, inclusive; undefined: from where there is something in that direction
 */
export function streamRequest(
  stream: string,
  { direction, from, count }: Pick<ReadStreamOptions, 'direction' | 'from'> & { readonly count: number },
): ReadRequest {
  const at = new Options.StreamOptions().setStreamIdentifier(new StreamIdentifier().setStreamName(Buffer.from(stream)));
  if (from !== undefined) at.setRevision(String(from));
  else if (direction === 'backwards') at.setEnd(new Empty());
  else at.setStart(new Empty());
  return request(options(count, direction).setStream(at).setNoFilter(new Empty()));
}

/**
 * A read of what is ours among everything, onwards.
 * @param from inclusive; undefined: from the beginning
 */
export function ourEventsRequest(from: LogPosition | undefined, count: number): ReadRequest {
  const at = new Options.AllOptions();
  if (from) at.setPosition(position(from));
  else at.setStart(new Empty());
  const names = new Options.FilterOptions.Expression().setPrefixList([...PREFIXES]);
  const filter = new Options.FilterOptions().setStreamIdentifier(names).setCount(new Empty());
  // Of use to subscriptions alone; the server wants one.
  filter.setCheckpointintervalmultiplier(1);
  return request(options(count).setAll(at).setFilter(filter));
}

/** The last event of all that a server has, whosever it is. */
export const lastRequest = (): ReadRequest =>
  request(options(1, 'backwards').setAll(new Options.AllOptions().setEnd(new Empty())).setNoFilter(new Empty()));

const position = ({ commit, prepare }: LogPosition) =>
  new Options.Position().setCommitPosition(String(commit)).setPreparePosition(String(prepare));
