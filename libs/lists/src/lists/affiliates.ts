import type { List } from '../column.ts';
import { from, reference, until } from './columns.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

/** Members of network heads that commit themselves to projects, one by one (R42). */
export const engageAffiliates: List = {
  command: 'engage-affiliates',
  field: 'affiliates',
  columns: [
    reference(
      'organisation',
      'organisationId',
      { fr: 'Adhérent', en: 'Affiliate' },
      { fr: 'L’organisation qui s’engage', en: 'The organisation that commits itself' },
      { also: ['organisation', 'organization', 'nom', 'name', 'structure', 'member'], required: true },
    ),
    reference(
      'party',
      'throughPartyId',
      { fr: 'Tête de réseau', en: 'Network head' },
      { fr: 'La partie prenante dont elle est adhérente', en: 'The party of which it is a member' },
      { also: ['par', 'réseau', 'through', 'network', 'fédération'], required: true },
    ),
    reference(
      'project',
      'projectId',
      { fr: 'Chantier', en: 'Project' },
      { fr: 'Le chantier', en: 'The project' },
      { also: ['projet'], required: true },
    ),
    from,
    until,
  ],
  example: `Adhérent;Tête de réseau;Chantier;Depuis\n${ID};${ID};${ID};01/09/2026\n`,
};
