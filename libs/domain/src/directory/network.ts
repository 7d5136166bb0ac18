import type { DataOf, FreeText, Tag } from '@alliage/events';
import type { Act } from '../decider/act.ts';
import { known } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { same } from '../decider/same.ts';
import { deciding, present, type DirectoryDecided, type DirectoryEvent, type RecordEvent } from './happened.ts';
import { directoryRules as rules } from './rules.ts';

/** All details of a network; a change gives them all anew. */
export interface NetworkDetails {
  readonly name: FreeText;
  readonly territories?: readonly Tag[];
  readonly themes?: readonly Tag[];
}
/** A facilitator is named by its organisation, with its term. */
export interface NameFacilitator {
  readonly organisationId: string;
  readonly personId: string;
  readonly from?: string;
  readonly until?: string;
}
export type EndFacilitator = Pick<NameFacilitator, 'organisationId' | 'personId'>;
export interface NetworkCommands {
  'found-network': NetworkDetails;
  'change-network-details': NetworkDetails;
  'name-facilitator': NameFacilitator;
  'end-facilitator': EndFacilitator;
}

export interface NetworkState {
  readonly details?: DataOf<'NetworkDetailsChanged'>;
  /** Everyone ever named, once. */
  readonly facilitators: readonly EndFacilitator[];
  /** Those whose term has not been ended; a term's end by its day ends nothing here (R40). */
  readonly current: readonly NameFacilitator[];
}
export const noNetwork: NetworkState = { facilitators: [], current: [] };

const isSame = (a: EndFacilitator, b: EndFacilitator): boolean =>
  a.organisationId === b.organisationId && a.personId === b.personId;

function evolve(state: NetworkState, { type, data }: DirectoryEvent): NetworkState {
  const named = data as NameFacilitator;
  switch (type) {
    case 'NetworkFounded':
    case 'NetworkDetailsChanged': {
      const { name, territories, themes } = data as DataOf<'NetworkDetailsChanged'>;
      return { ...state, details: { name, territories, themes } };
    }
    case 'FacilitatorNamed': {
      const { organisationId, personId } = named;
      const ever = state.facilitators.some((one) => isSame(one, named));
      const facilitators = ever ? state.facilitators : [...state.facilitators, { organisationId, personId }];
      return { ...state, facilitators, current: [...state.current.filter((one) => !isSame(one, named)), named] };
    }
    case 'FacilitatorEnded':
      return { ...state, current: state.current.filter((one) => !isSame(one, named)) };
    default:
      return state;
  }
}

export const evolveNetwork = (state: NetworkState, events: readonly DirectoryEvent[]): NetworkState =>
  events.reduce(evolve, state);

function nameFacilitator(state: NetworkState, body: NameFacilitator, act: Act, record: RecordEvent): void {
  const { organisationId, personId, from, until } = body;
  if (act.facts.organisations[organisationId] === undefined) refuse(known.organisation, undefined, '/organisationId');
  if (act.facts.persons[personId] === undefined) refuse(known.person, undefined, '/personId');
  if (from !== undefined && until !== undefined && until < from) refuse(rules.termBackwards, undefined, '/until');
  const named = present({ organisationId, personId, from, until });
  const current = state.current.find((one) => isSame(one, named));
  if (current && same(current, named)) return;
  // Naming again after a term ended by its day, or with another term, is a new fact.
  record('FacilitatorNamed', named);
}

/** Decides a command on one network's stream. */
export function decideNetwork(
  state: NetworkState,
  { type, body }: { readonly type: string; readonly body: object },
  act: Act,
): DirectoryDecided {
  return deciding(act, (record) => {
    if (type === 'name-facilitator') return nameFacilitator(state, body as NameFacilitator, act, record);
    if (type === 'end-facilitator') {
      const { organisationId, personId } = body as EndFacilitator;
      if (!state.current.some((one) => isSame(one, { organisationId, personId }))) refuse(rules.notFacilitator);
      return record('FacilitatorEnded', { organisationId, personId });
    }
    const { name, territories = [], themes = [] } = body as NetworkDetails;
    const details = { name, territories: [...territories], themes: [...themes] };
    if (type === 'found-network') return record('NetworkFounded', { networkId: act.newId('network'), ...details });
    if (!same(details, state.details)) record('NetworkDetailsChanged', details);
  });
}
