import { dayOf, isEdtf, type FreeText, type SuccessionKind } from '@alliage/events';
import type { Act, Facts } from '../decider/act.ts';
import { refuse, rule } from '../decider/refusal.ts';
import { same } from '../decider/same.ts';
import { defaultZone } from '../decider/work.ts';
import { present, type RecordEvent } from './happened.ts';

/** R34: an organisation is taken over by another, or by several; a new name alone needs nothing. */
export interface RecordSuccession {
  readonly successors: readonly string[];
  readonly kind: SuccessionKind;
  /** EDTF: the day from which; that of the act unless said. It may lie ahead. */
  readonly on?: string;
  readonly words?: FreeText;
}
/** What is known of a succession. It never turns back: alliances rely on it. */
export interface Succession {
  readonly successors: readonly string[];
  readonly kind: SuccessionKind;
  /** EDTF. */
  readonly on: string;
  /** Instant, UTC. */
  readonly recordedAt: string;
}

export const successionRules = {
  keepsTheDirectory: rule('section 9', 'for-a-facilitator-or-operator', {
    fr: 'C’est à l’accompagnateur d’un réseau ou à un opérateur de l’enregistrer : toutes les alliances de cette organisation en dépendent.',
    en: 'It is for a network’s facilitator or an operator to record this: every alliance of this organisation depends on it.',
  }),
  already: rule('R34', 'already-succeeded', {
    fr: 'La succession de cette organisation est déjà enregistrée, et des alliances ont pu s’y fier : elle ne se reprend pas.',
    en: 'The succession of this organisation is recorded already, and alliances may have relied on it: it is not taken back.',
  }),
  unknown: rule('R34', 'successor-unknown', {
    fr: 'L’organisation qui prend la suite n’est pas inscrite : inscrivez-la d’abord.',
    en: 'The successor is not registered: register it first.',
  }),
  itself: rule('R34', 'succeeds-itself', {
    fr: 'Une organisation ne se succède pas à elle-même : un nouveau nom seul se change dans sa fiche.',
    en: 'An organisation does not succeed itself: a new name alone is changed in its details.',
  }),
  inCircle: rule('R34', 'succession-in-a-circle', {
    fr: 'Cette organisation a elle-même pris la suite de celle que vous nommez, directement ou par d’autres : vérifiez laquelle succède à l’autre.',
    en: 'This organisation has itself succeeded the one that you name, directly or through others: check which of them comes after the other.',
  }),
  howMany: rule('R34', 'how-many-successors', {
    fr: 'Une scission a au moins deux successeurs ; une fusion, un seul. Nommez chacun une fois.',
    en: 'A split has two successors at least; a merger has one. Name each once.',
  }),
  notADate: rule('R29', 'not-a-date', {
    fr: 'Donnez la date de la succession, aussi vague qu’elle est connue : 2018-11-01, 2018-11 ou 2018.',
    en: 'Give the day of the succession, as vague as it is known: 2018-11-01, 2018-11 or 2018.',
  }),
};
const broken = successionRules;

/** Section 9: whoever keeps the directory for several alliances. */
const keepers: readonly string[] = ['network-facilitator', 'operator'];

const howMany = ({ kind, successors }: RecordSuccession): boolean => {
  if (successors.length === 0 || new Set(successors).size < successors.length) return false;
  if (kind === 'split') return successors.length > 1;
  return kind !== 'merged' || successors.length === 1;
};

/** Whether an organisation has come, through any number of successions, to be another one. */
function cameToBe(id: string, other: string, organisations: Facts['organisations'], seen = new Set<string>()): boolean {
  seen.add(id);
  return (organisations[id]?.succeeded?.successors ?? []).some(
    (next) => next === other || (!seen.has(next) && cameToBe(next, other, organisations, seen)),
  );
}

/** Records a succession once and for all; the same again changes nothing. */
export function recordSuccession(
  { organisationId, succeeded }: { readonly organisationId?: string; readonly succeeded?: Succession },
  words: RecordSuccession,
  act: Act,
  record: RecordEvent,
): void {
  const { successors, kind } = words;
  const on = words.on ?? act.effectiveOn ?? dayOf(act.now, defaultZone);
  if (!keepers.includes(act.actor.role)) refuse(broken.keepsTheDirectory);
  if (!isEdtf(on)) refuse(broken.notADate, undefined, '/on');
  if (succeeded !== undefined) {
    const asBefore = { successors: succeeded.successors, kind: succeeded.kind };
    if (same({ successors, kind }, asBefore) && (words.on === undefined || on === succeeded.on)) return;
    refuse(broken.already);
  }
  if (!howMany(words)) refuse(broken.howMany, undefined, '/successors');
  successors.forEach((id, i) => {
    const field = `/successors/${i}`;
    if (id === organisationId) refuse(broken.itself, undefined, field);
    if (act.facts.organisations[id] === undefined) refuse(broken.unknown, undefined, field);
    if (organisationId !== undefined && cameToBe(id, organisationId, act.facts.organisations))
      refuse(broken.inCircle, undefined, field);
  });
  record('OrganisationSucceeded', present({ successors: [...successors], kind, on, words: words.words }));
}
