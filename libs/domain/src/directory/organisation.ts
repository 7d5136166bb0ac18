import type { DataOf, FreeText, OrganisationKind, Tag } from '@alliage/events';
import type { Act } from '../decider/act.ts';
import { refuse } from '../decider/refusal.ts';
import { same } from '../decider/same.ts';
import { deciding, present, type DirectoryDecided, type DirectoryEvent } from './happened.ts';
import { directoryRules as rules } from './rules.ts';
import { recordSuccession, type RecordSuccession, type Succession } from './succession.ts';

/** All details of an organisation; a change gives them all anew. */
export interface OrganisationDetails {
  readonly name: FreeText;
  readonly kind: OrganisationKind;
  /** Tête de réseau. */
  readonly networkHead?: boolean;
  /** SIREN or RNA. */
  readonly officialNumber?: string;
  readonly territory?: Tag;
  /** The organisation that this one is a lasting part of. */
  readonly partOf?: string;
}
export interface OrganisationCommands {
  'register-organisation': OrganisationDetails;
  'change-organisation-details': OrganisationDetails;
  'record-succession': RecordSuccession;
}

type Recorded = DataOf<'OrganisationDetailsChanged'>;
export interface OrganisationState {
  readonly organisationId?: string;
  /** Absent before the organisation is registered. */
  readonly details?: Recorded;
  /** R34: who took it over. Never undone. */
  readonly succeeded?: Succession;
}
export const noOrganisation: OrganisationState = {};

function evolve(state: OrganisationState, { type, data, recordedAt = '' }: DirectoryEvent): OrganisationState {
  if (type === 'OrganisationSucceeded') {
    const { successors, kind, on } = data as DataOf<'OrganisationSucceeded'>;
    return { ...state, succeeded: { successors, kind, on, recordedAt } };
  }
  if (type !== 'OrganisationRegistered' && type !== 'OrganisationDetailsChanged') return state;
  const { organisationId = state.organisationId, ...details } = data as Recorded & { organisationId?: string };
  return { ...state, ...(organisationId === undefined ? {} : { organisationId }), details };
}

export const evolveOrganisation = (state: OrganisationState, events: readonly DirectoryEvent[]): OrganisationState =>
  events.reduce(evolve, state);

// La Réunion, Mayotte, Guyane… have a letter after the first digit of their RNA.
const OFFICIAL_NUMBER = /^(\d{9}|W\d[\dA-Z]\d{7})$/;

function checked(body: OrganisationDetails, act: Act, id?: string): Recorded {
  const { name, kind, networkHead = false, officialNumber, territory, partOf } = body;
  if (officialNumber !== undefined && !OFFICIAL_NUMBER.test(officialNumber))
    refuse(rules.officialNumber, undefined, '/officialNumber');
  if (partOf !== undefined && partOf === id) refuse(rules.partOfItself, undefined, '/partOf');
  if (partOf !== undefined && act.facts.organisations[partOf] === undefined)
    refuse(rules.wholeUnknown, undefined, '/partOf');
  return present({ name, kind, networkHead, officialNumber, territory, partOf });
}

/** Decides a command on one organisation's stream. */
export function decideOrganisation(
  state: OrganisationState,
  { type, body }: { readonly type: string; readonly body: object },
  act: Act,
): DirectoryDecided {
  const words = body as OrganisationDetails;
  return deciding(act, (record) => {
    if (type === 'register-organisation') {
      record('OrganisationRegistered', { organisationId: act.newId('organisation'), ...checked(words, act) });
      return;
    }
    if (type === 'record-succession') {
      recordSuccession(state, body as RecordSuccession, act, record);
      return;
    }
    const details = checked(words, act, state.organisationId);
    if (!same(details, state.details)) record('OrganisationDetailsChanged', details);
  });
}
