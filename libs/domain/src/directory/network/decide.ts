import type { FreeText, Tag } from '@alliage/events';
import { dayOf } from '@alliage/events';
import type { Act } from '../../decider/act.ts';
import { known } from '../../decider/known.ts';
import { refusalOf, refuseAll } from '../../decider/refusal.ts';
import { same } from '../../decider/same.ts';
import { defaultZone } from '../../decider/work.ts';
import { deciding, present, type DirectoryDecided, type RecordEvent } from '../happened.ts';
import { checkNetwork, type NetworkRule } from './check.ts';
import { endFacilitator, nameFacilitator, type EndFacilitator, type NameFacilitator } from './facilitators.ts';
import * as members from './members.ts';
import * as memory from './memory.ts';
import type { NetworkState } from './state.ts';

/** All details of a network; a change gives them all anew. */
export interface NetworkDetails {
  readonly name: FreeText;
  readonly territories?: readonly Tag[];
  readonly themes?: readonly Tag[];
  /** Organisations that facilitate it; whom they name for it has a term of their own. */
  readonly facilitatingOrganisationIds?: readonly string[];
}
export interface FoundNetwork extends NetworkDetails {
  readonly demonstration?: boolean;
}

/** What people may ask for on a network: name of the command → its words. */
export interface NetworkCommands {
  'found-network': FoundNetwork;
  'change-network-details': NetworkDetails;
  'name-facilitator': NameFacilitator;
  'end-facilitator': EndFacilitator;
  'enter-network-members': members.EnterNetworkMembers;
  'end-network-membership': members.EndNetworkMembership;
  'count-network-members': members.CountNetworkMembers;
  'record-network-journal-entry': memory.RecordNetworkJournalEntry;
  'capture-network-lesson': memory.CaptureNetworkLesson;
}

function details(body: NetworkDetails, act: Act) {
  const { name, territories = [], themes = [], facilitatingOrganisationIds: ids } = body;
  const unknown = (ids ?? []).flatMap((id, i) =>
    act.facts.organisations[id] === undefined
      ? [refusalOf(known.organisation, undefined, `/facilitatingOrganisationIds/${i}`)]
      : [],
  );
  refuseAll(unknown);
  const facilitatingOrganisationIds = ids === undefined || ids.length === 0 ? undefined : [...new Set(ids)];
  return present({ name, territories: [...territories], themes: [...themes], facilitatingOrganisationIds });
}

type Decide<B> = (state: NetworkState, body: B, act: Act, record: RecordEvent) => void;
type Rules = { readonly [K in keyof NetworkCommands]: NetworkRule & { readonly decide: Decide<NetworkCommands[K]> } };

const commandRules: Rules = {
  'found-network': {
    reported: true,
    decide: (_, body, act, record) =>
      record('NetworkFounded', {
        networkId: act.newId('network'),
        ...details(body, act),
        ...(body.demonstration ? { demonstration: true } : {}),
      }),
  },
  'change-network-details': {
    reported: true,
    decide: (state, body, act, record) => {
      const changed = details(body, act);
      if (!same(changed, state.details)) record('NetworkDetailsChanged', changed);
    },
  },
  'name-facilitator': { decide: nameFacilitator },
  'end-facilitator': { decide: endFacilitator },
  'enter-network-members': { reported: true, decide: members.enterMembers },
  'end-network-membership': { reported: true, decide: members.endMembership },
  'count-network-members': {
    reported: true,
    decide: (state, body, act, record) =>
      members.countMembers(state, body, act.effectiveOn ?? dayOf(act.now, defaultZone), record),
  },
  'record-network-journal-entry': {
    ...{ reported: true, beforeBeginning: true, kept: true },
    decide: (_, body, act, record) => memory.recordNetworkJournalEntry(body, act, record),
  },
  'capture-network-lesson': {
    ...{ reported: true, beforeBeginning: true, kept: true },
    decide: (_, body, act, record) => memory.captureNetworkLesson(body, act, record),
  },
};

/** Decides a command on one network's stream. */
export function decideNetwork(
  state: NetworkState,
  { type, body }: { readonly type: string; readonly body: object },
  act: Act,
): DirectoryDecided {
  const rule = commandRules[type as keyof NetworkCommands] as NetworkRule & { readonly decide: Decide<object> };
  const demonstration =
    state.details === undefined ? (body as FoundNetwork).demonstration === true : state.demonstration;
  return deciding(act, (record) => {
    checkNetwork(state, act, rule, demonstration);
    rule.decide(state, body, act, record);
  });
}
