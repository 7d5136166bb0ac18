import { oneOf, organisationKinds, unread, value, words, yesNo, type Column, type Reader } from '@alliage/lists';

const OFFICIAL = /^(\d{9}|W\d[\dA-Z]\d{7})$/;

/** A SIREN or RNA number without the spaces that people put into it; nothing where the text is none. */
export const officialNumberIn = (text: string): string | undefined => {
  const plain = text.replace(/[\s\u00a0\u202f.]/g, '').toUpperCase();
  return OFFICIAL.test(plain) ? plain : undefined;
};

const officialNumber: Reader<string> = (text) => {
  const number = officialNumberIn(text);
  if (number !== undefined) return value(number);
  return unread('official-number', {
    fr: 'Ce numéro n’est ni un SIREN (9 chiffres) ni un RNA (W suivi de 9 chiffres) : corrigez-le, ou videz la case.',
    en: 'This number is neither a SIREN (9 digits) nor an RNA (W and 9 digits): correct it, or empty the cell.',
  });
};

/** What tells one organisation from another, and what is needed to register it. */
export const ofOrganisations: readonly Column[] = [
  {
    field: 'officialNumber',
    name: { fr: 'Numéro officiel', en: 'Official number' },
    also: ['numéro', 'siren', 'rna', 'siren ou rna', 'number'],
    about: { fr: 'SIREN ou RNA', en: 'SIREN or RNA' },
    read: officialNumber,
  },
  {
    field: 'kind',
    name: { fr: 'Nature', en: 'Kind' },
    also: ['type', 'statut'],
    about: { fr: 'Association, fondation, entreprise…', en: 'Association, foundation, company…' },
    read: oneOf(organisationKinds),
  },
  {
    field: 'territory',
    name: { fr: 'Territoire', en: 'Territory' },
    also: ['ville', 'lieu', 'département'],
    about: { fr: 'En toutes lettres', en: 'In full' },
    read: words,
  },
];

export const networkHead: Column = {
  field: 'networkHead',
  name: { fr: 'Tête de réseau', en: 'Network head' },
  about: { fr: 'Oui ou non', en: 'Yes or no' },
  read: yesNo(),
};

/** What is needed to register a person; it goes into the person's own entry and nowhere else. */
export const ofPersons: readonly Column[] = [
  {
    field: 'function',
    name: { fr: 'Fonction', en: 'Function' },
    also: ['poste', 'titre', 'title'],
    about: { fr: 'Ce que fait la personne', en: 'What the person does' },
    read: words,
  },
  {
    field: 'email',
    name: { fr: 'Courriel', en: 'E-mail' },
    also: ['mail', 'adresse électronique'],
    about: { fr: 'Son courriel', en: 'Their e-mail' },
    read: words,
  },
  {
    field: 'telephone',
    name: { fr: 'Téléphone', en: 'Telephone' },
    also: ['tél', 'phone'],
    about: { fr: 'Son téléphone', en: 'Their telephone' },
    read: words,
  },
];
