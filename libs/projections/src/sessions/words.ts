import { sayWhen, type Language } from '@alliage/events';
import type { ItemOutcome, SessionStatus } from './tables.ts';

type Named = Readonly<Record<Language, string>>;

const STATUS: Readonly<Record<SessionStatus, Named>> = {
  convened: { fr: 'convoquée', en: 'convened' },
  open: { fr: 'ouverte', en: 'open' },
  closed: { fr: 'levée', en: 'closed' },
  adjourned: { fr: 'ajournée', en: 'adjourned' },
  cancelled: { fr: 'annulée', en: 'cancelled' },
};
export const statusName = (status: SessionStatus, language: Language) => STATUS[status][language];

const OUTCOME: Readonly<Record<ItemOutcome, Named>> = {
  open: { fr: 'à traiter', en: 'to be treated' },
  decided: { fr: 'décidé', en: 'decided' },
  treated: { fr: 'traité', en: 'treated' },
  postponed: { fr: 'remis à plus tard', en: 'postponed' },
  'carried-over': { fr: 'reporté', en: 'carried over' },
};
export const itemOutcomeName = (outcome: ItemOutcome, language: Language) => OUTCOME[outcome][language];

const ATTENDING = {
  present: { fr: 'présent', en: 'present' },
  represented: { fr: 'représenté', en: 'represented' },
  excused: { fr: 'excusé', en: 'excused' },
  absent: { fr: 'absent', en: 'absent' },
} as const;
export type Attending = keyof typeof ATTENDING;
export const attendingName = (attending: Attending, language: Language) => ATTENDING[attending][language];

const KIND = {
  information: { fr: 'information', en: 'information' },
  debate: { fr: 'débat', en: 'debate' },
  decision: { fr: 'décision', en: 'decision' },
} as const;
export const itemKindName = (kind: keyof typeof KIND, language: Language) => KIND[kind][language];

/** « le 5 mars 2018 à 14 h 30 »: a wall-clock time as people say it. */
export function sayTime(local: string, language: Language): string {
  const [day = '', time = ''] = local.split('T');
  const [hours, minutes] = time.split(':');
  if (language === 'en') return `${sayWhen(day, language)} at ${time}`;
  return `${sayWhen(day, language)} à ${Number(hours)} h${minutes === '00' ? '' : ` ${minutes}`}`;
}
