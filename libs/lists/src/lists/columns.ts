import { day, id } from '../cells/plain.ts';
import { termsOf } from '../cells/vocabulary.ts';
import type { Column, Reference } from '../column.ts';
import type { Said } from '../said.ts';

/** What people write for the kinds of organisations, besides what screens call them. */
export const organisationKinds = termsOf('organisation-kind', {
  association: ['asso', 'association loi 1901', 'fédération', 'federation'],
  company: ['société', 'business'],
  'social-enterprise': ['coopérative', 'mutuelle', 'cooperative', 'mutual'],
  'local-authority': ['collectivité territoriale', 'commune', 'département', 'région', 'intercommunalité'],
  academic: ['université', 'recherche', 'enseignement', 'university'],
  'citizen-group': ['collectif', 'groupe de citoyens'],
});

export const roles = termsOf('party-role', {
  ally: ['alliée', 'alliés', 'allies'],
  supporter: ['soutiens', 'supporters'],
  facilitator: ['accompagnatrice', 'accompagnateurs', 'facilitateur', 'facilitatrice'],
  observer: ['observatrice', 'observateurs'],
});

export const capacities = termsOf('capacity', {
  administrator: ['administratrice'],
  director: ['directrice'],
  manager: ['responsable', 'responsable salariée'],
  employee: ['salariée'],
  volunteer: [],
});

/** A cell that names something: by id over HTTP, by name or number in `alliage import`. */
export const reference = (
  refers: Reference,
  field: string,
  name: Said,
  about: Said,
  more: Pick<Column, 'also' | 'required'> = {},
): Column => ({ field, name, about, refers, read: id, ...more });

export const from: Column = {
  field: 'from',
  name: { fr: 'Depuis', en: 'From' },
  also: ['du', 'à partir de', 'à partir du', 'début', 'since', 'start'],
  about: { fr: 'À partir de quel jour ; sinon tout de suite', en: 'From which day; otherwise now' },
  read: day,
};
export const until: Column = {
  field: 'until',
  name: { fr: 'Jusqu’au', en: 'Until' },
  also: ['jusqu’à', 'au', 'fin', 'terme', 'to', 'end'],
  about: { fr: 'Jusqu’à quel jour, inclus', en: 'Until which day, included' },
  read: day,
};
