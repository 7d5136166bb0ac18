import { certainlyBefore } from '@alliage/events';
import type { Act } from '../../decider/act.ts';
import { known } from '../../decider/known.ts';
import { refuse, refuseAll, refusalOf } from '../../decider/refusal.ts';
import { same } from '../../decider/same.ts';
import type { RecordEvent } from '../happened.ts';
import { dayOfAct } from './check.ts';
import { networkRules as rules } from './rules.ts';
import type { NetworkState } from './state.ts';

/** A list, all or none. Who is a member already stays one. */
export interface EnterNetworkMembers {
  readonly members: readonly { readonly organisationId: string }[];
}
export interface EndNetworkMembership {
  readonly organisationId: string;
}
/** How many there are where nobody lists them, as of that day: « 53 unions régionales ». */
export interface CountNetworkMembers {
  readonly count: { readonly value: number; readonly unit: string };
}

const running = ({ members }: NetworkState, organisationId: string) =>
  members.find((one) => one.organisationId === organisationId && one.ended === undefined);

export function enterMembers(state: NetworkState, { members }: EnterNetworkMembers, act: Act, record: RecordEvent) {
  const unknown = members.flatMap(({ organisationId }, i) =>
    act.facts.organisations[organisationId] === undefined
      ? [refusalOf(known.organisation, undefined, `/members/${i}/organisationId`)]
      : [],
  );
  refuseAll(unknown);
  for (const organisationId of new Set(members.map((one) => one.organisationId)))
    if (running(state, organisationId) === undefined) record('NetworkMemberJoined', { organisationId });
}

export function endMembership(state: NetworkState, body: EndNetworkMembership, act: Act, record: RecordEvent): void {
  const { organisationId } = body;
  const member = running(state, organisationId) ?? refuse(rules.notAMember, undefined, '/organisationId');
  if (certainlyBefore(dayOfAct(act), member.from))
    refuse(rules.endBeforeBeginning, { from: member.from }, '/effectiveOn');
  record('NetworkMemberLeft', { organisationId });
}

export function countMembers({ counted }: NetworkState, body: CountNetworkMembers, on: string, record: RecordEvent) {
  const count = { value: body.count.value, unit: body.count.unit };
  if (!same(counted, { count, on })) record('NetworkMembersCounted', { count });
}
