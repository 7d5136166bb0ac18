import type { DataOf, FreeText } from '@alliage/events';
import type { Act } from '../decider/act.ts';
import { same } from '../decider/same.ts';
import { deciding, present, type DirectoryDecided, type DirectoryEvent } from './happened.ts';

/** All details of a person, kept in the person's own stream and nowhere else; a change gives them all anew. */
export interface PersonDetails {
  readonly name: FreeText;
  readonly email?: FreeText;
  readonly telephone?: FreeText;
  /** What the person does, in words (« directrice »): what others are shown. */
  readonly function?: FreeText;
}
export interface PersonCommands {
  'register-person': PersonDetails;
  'change-person-details': PersonDetails;
}

export interface PersonState {
  /** Absent before the person is registered. */
  readonly details?: DataOf<'PersonDetailsChanged'>;
}
export const noPerson: PersonState = {};

export const evolvePerson = (state: PersonState, events: readonly DirectoryEvent[]): PersonState =>
  events.reduce((_, { data }) => {
    const { personId: _id, ...details } = data as DataOf<'PersonDetailsChanged'> & { personId?: string };
    return { details };
  }, state);

/** Decides a command on one person's stream. */
export function decidePerson(
  state: PersonState,
  { type, body }: { readonly type: string; readonly body: object },
  act: Act,
): DirectoryDecided {
  const { name, email, telephone, function: work } = body as PersonDetails;
  const details = present({ name, email, telephone, function: work });
  return deciding(act, (record) => {
    if (type === 'register-person') record('PersonRegistered', { personId: act.newId('person'), ...details });
    else if (!same(details, state.details)) record('PersonDetailsChanged', details);
  });
}
