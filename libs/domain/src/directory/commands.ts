import type { NetworkCommands } from './network/index.ts';
import type { OrganisationCommands } from './organisation.ts';
import type { PersonCommands } from './person.ts';

/** Every command on organisations, networks and persons: its name → its words. */
export interface DirectoryCommands extends OrganisationCommands, NetworkCommands, PersonCommands {}

/** The kind of stream that each lives in. */
export const directoryCommands = {
  'register-organisation': 'organisation',
  'change-organisation-details': 'organisation',
  'record-succession': 'organisation',
  'found-network': 'network',
  'change-network-details': 'network',
  'name-facilitator': 'network',
  'end-facilitator': 'network',
  'enter-network-members': 'network',
  'end-network-membership': 'network',
  'count-network-members': 'network',
  'record-network-journal-entry': 'network',
  'capture-network-lesson': 'network',
  'register-person': 'person',
  'change-person-details': 'person',
} as const satisfies Record<keyof DirectoryCommands, 'organisation' | 'network' | 'person'>;
