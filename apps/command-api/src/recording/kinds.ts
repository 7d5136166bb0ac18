import {
  alsoKnownFor,
  decide,
  decideNetwork,
  decideOrganisation,
  decidePerson,
  evolveAll,
  evolveNetwork,
  evolveOrganisation,
  evolvePerson,
  initialState,
  noNetwork,
  noOrganisation,
  noPerson,
  readsEntries,
  type AllianceState,
  type NetworkState,
  type OrganisationState,
  type PersonState,
} from '@alliage/domain';
import type { KindName, StreamKind } from './stream-kind.ts';

export interface States {
  readonly alliance: AllianceState;
  readonly organisation: OrganisationState;
  readonly network: NetworkState;
  readonly person: PersonState;
}

/** Where HTTP's words meet the domain's: DTOs have been checked field by field, so a name and a body are what the rule takes. */
type AnyRule<S> = StreamKind<S>['decide'];

export const kinds = {
  alliance: {
    initial: initialState,
    // A chapter is opened under the id that its parent's decision gave it (section 7).
    opens: ({ body }) => (body as { chapterId?: string }).chapterId,
    evolve: evolveAll as StreamKind<AllianceState>['evolve'],
    alsoKnown: alsoKnownFor as unknown as NonNullable<StreamKind<AllianceState>['alsoKnown']>,
    readsEntries: readsEntries as unknown as NonNullable<StreamKind<AllianceState>['readsEntries']>,
    decide: decide as unknown as AnyRule<AllianceState>,
  },
  organisation: {
    initial: noOrganisation,
    evolve: evolveOrganisation,
    // R34: none goes round in a circle.
    followsSuccessions: ({ type }) => type === 'record-succession',
    decide: decideOrganisation,
  },
  network: { initial: noNetwork, evolve: evolveNetwork, decide: decideNetwork },
  person: { initial: noPerson, evolve: evolvePerson, decide: decidePerson },
} as { readonly [K in KindName]: StreamKind<States[K]> };

export const kindOf = (stream: string): KindName => stream.slice(0, stream.indexOf('-')) as KindName;
