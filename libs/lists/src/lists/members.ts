import { someOf } from '../cells/vocabulary.ts';
import type { Column, List } from '../column.ts';
import { capacities, from, reference, until } from './columns.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';
const PERSON = '8d3e1f04-2b7a-5c66-8a90-1e5d7c3b9f22';

const inWhichCapacity: Column = {
  field: 'capacities',
  name: { fr: 'Qualité(s)', en: 'Capacities' },
  also: ['qualité', 'qualités', 'en qualité de', 'capacity'],
  about: {
    fr: 'Administrateur, directeur, responsable salarié, salarié, bénévole ; plusieurs séparées par une virgule',
    en: 'Administrator, director, manager, employee, volunteer; several with a comma between them',
  },
  required: true,
  read: someOf(capacities),
};

/** Members whom allies appoint to one body (R6); the body comes with the command. */
export const appointMembers: List = {
  command: 'appoint-members',
  field: 'members',
  beside: { field: 'bodyId', about: { fr: 'L’instance', en: 'The body' } },
  columns: [
    reference(
      'party',
      'partyId',
      { fr: 'Organisation', en: 'Organisation' },
      { fr: 'L’allié qui désigne', en: 'The ally that appoints' },
      { also: ['allié', 'ally', 'partie prenante', 'party', 'organization', 'structure'], required: true },
    ),
    reference(
      'person',
      'personId',
      { fr: 'Personne', en: 'Person' },
      { fr: 'La personne', en: 'The person' },
      { also: ['nom', 'name', 'membre', 'member'], required: true },
    ),
    inWhichCapacity,
    from,
    until,
  ],
  example: `Organisation;Personne;Qualité(s);Depuis;Jusqu’au\n${ID};${PERSON};administrateur, bénévole;01/09/2026;\n`,
};
