import { spanOf, type Day, type Span } from '@alliage/events';
import { saySpan } from '../vocabulary/day.ts';
import { rule } from './refusal.ts';

/**
 * R29: whether the day said lies in the future: its first day does, or it names an end of which the first day does (`2011/2099`, `../2099`).
 * A year or a month that is not over yet is a vague day of today's.
 */
export function liesAhead(edtf: string, today: Day): boolean {
  const after = (part: string) => (spanOf(part).first ?? '') > today;
  const [, end = '..'] = edtf.split('/');
  return after(edtf) || (end !== '..' && after(end));
}

/** Rules that hold for every command. */
export const always = {
  notOpened: rule('R36', 'alliance-not-opened', {
    fr: 'Cette alliance n’est pas encore ouverte : ouvrez-la d’abord.',
    en: 'This alliance is not open yet: open it first.',
  }),
  notInTheFuture: rule('R29', 'not-in-the-future', {
    fr: 'La date dite est dans l’avenir, ou s’y achève : on n’enregistre que ce qui a eu lieu. Donnez la date du jour ou une date passée.',
    en: 'The date given lies in the future, or ends there: only what has happened is recorded. Give today’s date or an earlier one.',
  }),
  notBeforeTheBeginning: rule<{ began: Span }>('R29', 'not-before-the-beginning', {
    fr: ({ began }) =>
      `La date dite est antérieure au début de l’alliance (${saySpan(began, 'fr')}) : seuls un partenariat antérieur, une leçon ou une note de journal peuvent l’être.`,
    en: ({ began }) =>
      `The date given is before the alliance began (${saySpan(began, 'en')}): only a predecessor, a lesson or a journal entry may be.`,
  }),
  fictionInADemonstration: rule('R30', 'fiction-in-a-demonstration', {
    fr: 'Seule une alliance de démonstration peut contenir des faits fictifs, et elle l’est dès son premier jour : donnez la provenance réelle.',
    en: 'Only a demonstration may hold fictional facts, and it is one from its first day: give the real provenance.',
  }),
  nothingAfterClosing: rule('G9', 'nothing-after-closing', {
    fr: 'L’alliance est close : on n’y ajoute plus que des notes de journal, des leçons, des corrections, les apports promis avant, et ce qui achève sa dernière séance.',
    en: 'The alliance is closed: only journal entries, lessons, corrections, deliveries of earlier pledges and what ends its last session may still be added.',
  }),
  littleWhileSuspended: rule('G8', 'little-while-suspended', {
    fr: 'L’alliance est suspendue : réunissez une séance qui décide la reprise ou la clôture. En attendant, on peut se retirer, désigner des membres, tenir le journal, garder des leçons, corriger une entrée et achever une séance commencée.',
    en: 'The alliance is suspended: hold a session that decides to resume or to close. Meanwhile one may withdraw, appoint members, keep the journal and lessons, correct an entry, and end a session that had begun.',
  }),
  littleWithoutTwoAllies: rule('R1', 'little-without-two-allies', {
    fr: 'Il reste moins de deux alliés : l’alliance ne peut plus qu’accueillir un allié, se suspendre, reprendre ou se clore.',
    en: 'Fewer than two allies are left: the alliance can only admit an ally, suspend, resume or close.',
  }),
};
