import { unread, words } from '../cells/cell.ts';
import { oneOf } from '../cells/vocabulary.ts';
import type { Column, List } from '../column.ts';
import { reference, roles } from './columns.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

const organisation = reference(
  'organisation',
  'organisationId',
  { fr: 'Organisation', en: 'Organisation' },
  { fr: 'L’organisation', en: 'The organisation' },
  { also: ['nom', 'name', 'organization', 'structure', 'partie prenante', 'party'], required: true },
);
const role: Column = {
  field: 'role',
  name: { fr: 'Rôle', en: 'Role' },
  also: ['comme', 'as'],
  about: { fr: 'Allié, soutien, accompagnateur ou observateur', en: 'Ally, supporter, facilitator or observer' },
  required: true,
  read: oneOf(roles),
};
/** R36, as the rules say it of a party that is entered. */
const byInvitation = unread('allies-join-by-invitation', {
  fr: 'Un allié n’est pas inscrit par un pilote : mettez cette ligne dans une liste d’invitations ; passé l’interconnaissance, c’est une décision « partie prenante ».',
  en: 'An ally is not entered by a pilot: put this row into a list of invitations; after interconnaissance it takes a “party” decision.',
});
const message: Column = {
  field: 'words',
  name: { fr: 'Mots', en: 'Words' },
  also: ['message', 'invitation', 'un mot'],
  about: { fr: 'Quelques mots d’invitation', en: 'A few words of invitation' },
  read: words,
};

/** Supporters, facilitators and observers whom a pilot enters (R36). */
export const enterParties: List = {
  command: 'enter-parties',
  field: 'parties',
  columns: [organisation, { ...role, foretell: (said) => (said === 'ally' ? byInvitation : undefined) }],
  example: `Organisation;Rôle\n${ID};soutien\n`,
};

/** Organisations that are invited; an ally joins by accepting (R36). */
export const inviteParties: List = {
  command: 'invite-parties',
  field: 'invitations',
  columns: [organisation, role, message],
  example: `Organisation;Rôle;Mots\n${ID};allié;Construisons cela ensemble.\n`,
};
