import type { Said } from '../language/language.ts';

export const unknownField: Said = {
  fr: 'Ce champ n’existe pas ici : retirez-le, ou corrigez son nom.',
  en: 'There is no such field here: remove it, or correct its name.',
};

/** What the constraints of class-validator and of Nest mean, for a person; fields made by `fields/` bring sentences of their own. */
export const sentences: Readonly<Record<string, Said>> = {
  required: { fr: 'Ce champ est obligatoire.', en: 'This field is required.' },
  'unknown-field': unknownField,
  unknownValue: { fr: 'Cette valeur n’est pas reconnue.', en: 'This value is not recognised.' },
  nestedValidation: { fr: 'Donnez un objet, ou une liste d’objets.', en: 'Give an object, or a list of objects.' },
  isString: { fr: 'Donnez un texte.', en: 'Give a text.' },
  isNotEmpty: { fr: 'Ce champ ne peut être vide.', en: 'This field cannot be empty.' },
  isUuid: { fr: 'Donnez un identifiant (UUID).', en: 'Give an id (UUID).' },
  isInt: { fr: 'Donnez un nombre entier.', en: 'Give a whole number.' },
  isBoolean: { fr: 'Répondez true ou false.', en: 'Answer true or false.' },
  isArray: { fr: 'Donnez une liste.', en: 'Give a list.' },
  isObject: { fr: 'Donnez un objet.', en: 'Give an object.' },
  isEnum: { fr: 'Cette valeur n’est pas dans la liste admise.', en: 'This value is not one of those allowed.' },
  isIn: { fr: 'Cette valeur n’est pas dans la liste admise.', en: 'This value is not one of those allowed.' },
  min: { fr: 'Ce nombre est trop petit.', en: 'This number is too small.' },
  max: { fr: 'Ce nombre est trop grand.', en: 'This number is too large.' },
  minLength: { fr: 'Ce texte est trop court.', en: 'This text is too short.' },
  maxLength: { fr: 'Ce texte est trop long.', en: 'This text is too long.' },
  isLength: { fr: 'La longueur de ce texte n’est pas admise.', en: 'The length of this text is not allowed.' },
  arrayMinSize: { fr: 'Cette liste est trop courte.', en: 'This list is too short.' },
  arrayMaxSize: { fr: 'Cette liste est trop longue.', en: 'This list is too long.' },
  arrayUnique: { fr: 'Chaque élément n’y figure qu’une fois.', en: 'Each element may stand there once only.' },
  matches: { fr: 'Cette valeur n’a pas la forme attendue.', en: 'This value does not have the expected form.' },
};

export const otherwise: Said = { fr: 'Cette valeur n’est pas admise.', en: 'This value is not allowed.' };
