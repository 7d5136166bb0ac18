import { duration, euros, whole } from '../cells/amounts.ts';
import { words } from '../cells/cell.ts';
import { yesNo } from '../cells/plain.ts';
import { oneOf, termsOf, type Term } from '../cells/vocabulary.ts';
import type { Column, Composed, List } from '../column.ts';
import { reference } from './columns.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

const kinds: readonly Term[] = [
  { word: 'money', fr: 'argent', en: 'money' },
  { word: 'time', fr: 'temps', en: 'time' },
  { word: 'skills', fr: 'compétences', en: 'skills', also: ['compétence', 'skill'] },
  { word: 'equipment', fr: 'matériel', en: 'equipment', also: ['équipement'] },
  { word: 'network', fr: 'réseau', en: 'network' },
];
const purposes = termsOf('means-purpose', { levelling: ['asymétries', 'réduire les asymétries', 'levelling'] });

const columns: readonly Column[] = [
  reference(
    'party',
    'partyId',
    { fr: 'Organisation', en: 'Organisation' },
    { fr: 'La partie prenante qui promet', en: 'The party that pledges' },
    { also: ['allié', 'ally', 'partie prenante', 'party', 'organization', 'structure'], required: true },
  ),
  {
    field: 'purpose',
    name: { fr: 'Pour', en: 'For' },
    also: ['objet', 'affectation', 'purpose'],
    about: {
      fr: 'Avant-projet, coordination, réduction des asymétries ou chantier',
      en: 'Pre-project, coordination, levelling of asymmetries or project',
    },
    required: true,
    read: oneOf(purposes),
  },
  reference(
    'project',
    'projectId',
    { fr: 'Chantier', en: 'Project' },
    { fr: 'À un chantier ; sinon à l’alliance', en: 'To a project; otherwise to the alliance' },
    { also: ['projet'] },
  ),
  {
    field: 'kind',
    name: { fr: 'Nature', en: 'Kind' },
    also: ['type'],
    about: {
      fr: 'Argent, temps, compétences, matériel ou réseau ; un montant ou un temps le disent déjà',
      en: 'Money, time, skills, equipment or network; an amount or a time says so already',
    },
    read: oneOf(kinds),
  },
  {
    field: 'cents',
    name: { fr: 'Montant', en: 'Amount' },
    also: ['montant en euros', 'euros', 'argent', 'somme', 'money', 'amount in euros', 'montant (€)', 'montant €'],
    about: { fr: 'De l’argent, en euros : 1 250,50', en: 'Money, in euros: 1250.50' },
    unit: '€',
    read: euros,
  },
  {
    field: 'cents',
    name: { fr: 'Centimes', en: 'Cents' },
    about: { fr: 'De l’argent, en centimes : 125050', en: 'Money, in cents: 125050' },
    unit: 'c',
    read: whole,
  },
  {
    field: 'minutes',
    name: { fr: 'Temps', en: 'Time' },
    also: ['durée', 'heures', 'duration', 'hours'],
    about: { fr: 'Du temps : 2 h 30, 45 min, ou des heures', en: 'Time: 2 h 30, 45 min, or hours' },
    unit: 'h',
    read: duration,
  },
  {
    field: 'minutes',
    name: { fr: 'Minutes', en: 'Minutes' },
    about: { fr: 'Du temps, en minutes : 150', en: 'Time, in minutes: 150' },
    unit: 'min',
    read: whole,
  },
  {
    field: 'volunteer',
    name: { fr: 'Bénévole', en: 'Volunteer' },
    also: ['bénévolat', 'volunteering'],
    about: { fr: 'Le temps est bénévole : oui ; payé : non', en: 'The time is given: yes; paid: no' },
    read: yesNo(['benevole', 'volunteer'], ['paye', 'paid', 'salarie']),
  },
  {
    field: 'words',
    name: { fr: 'Mots', en: 'Words' },
    also: ['quoi', 'description', 'précision', 'précisions', 'what'],
    about: { fr: 'En mots ; nécessaires au reste', en: 'In words; needed for anything else' },
    read: words,
  },
];

const both = {
  fr: 'Un montant et un temps sont deux apports : faites-en deux lignes.',
  en: 'An amount and a time are two contributions: make two rows of them.',
};
const noKind = {
  fr: 'Dites quel apport : un montant, un temps, ou sa nature (compétences, matériel, réseau) avec des mots.',
  en: 'Say which contribution: an amount, a time, or its kind (skills, equipment, network) with words.',
};

const whichProject = {
  fr: 'Dites à quel chantier va cet apport : écrivez son titre dans « Chantier » (proposez-le d’abord s’il n’existe pas), ou changez « Pour ».',
  en: 'Say to which project this goes: write its title in "Project" (propose it first where there is none), or change "For".',
};

/** An amount is of money, a time of time; of anything else the kind is said (section 5). */
function entryOf(cells: Readonly<Record<string, unknown>>): Composed {
  const { cents, minutes, purpose, projectId } = cells;
  // The rules take means for projects to come; in a list, an empty cell is most often one that was forgotten.
  if (purpose === 'project' && projectId === undefined)
    return { ok: false, field: 'projectId', rule: 'which-project', detail: whichProject };
  if (cents !== undefined && minutes !== undefined)
    return { ok: false, field: 'minutes', rule: 'money-and-time-apart', detail: both };
  const measured = cents !== undefined ? 'money' : minutes !== undefined ? 'time' : undefined;
  const kind = cells['kind'] ?? measured;
  if (kind === undefined) return { ok: false, field: 'kind', rule: 'kind', detail: noKind };
  if (measured !== undefined && kind !== measured)
    return { ok: false, field: 'kind', rule: 'kind', detail: contradicts(measured) };
  return { ok: true, entry: { ...cells, kind } };
}

const contradicts = (measured: 'money' | 'time') =>
  measured === 'money'
    ? {
        fr: 'Un montant est de l’argent : corrigez la nature, ou videz le montant.',
        en: 'An amount is money: correct the kind, or empty the amount.',
      }
    : {
        fr: 'Une durée est du temps : corrigez la nature, ou videz le temps.',
        en: 'A duration is time: correct the kind, or empty the time.',
      };

/** Contributions that parties pledge (section 5). */
export const pledgeContributions: List = {
  command: 'pledge-contributions',
  field: 'pledges',
  columns,
  entryOf,
  example: `Organisation;Pour;Montant;Temps;Bénévole;Mots\n${ID};coordination;1 250,50;;;\n${ID};coordination;;2 h 30;oui;Relecture\n`,
};
