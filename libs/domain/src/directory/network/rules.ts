import type { Span } from '@alliage/events';
import { rule } from '../../decider/refusal.ts';
import { saySpan } from '../../vocabulary/day.ts';

/** What holds for networks (section 1, section 9). */
export const networkRules = {
  notFacilitator: rule('section 1', 'not-a-facilitator', {
    fr: 'Cette personne n’accompagne pas ce réseau pour cette organisation.',
    en: 'This person is no facilitator of this network for that organisation.',
  }),
  termBackwards: rule('R29', 'term-backwards', {
    fr: 'La fin précède le début : vérifiez les deux dates.',
    en: 'The end comes before the beginning: check both dates.',
  }),
  endBeforeBeginning: rule<{ from: Span }>('R29', 'end-before-beginning', {
    fr: ({ from }) =>
      `Cela a commencé plus tard (${saySpan(from, 'fr')}) : donnez pour la fin une date qui ne soit pas antérieure.`,
    en: ({ from }) => `That began later (${saySpan(from, 'en')}): give a date for the end that is not before it.`,
  }),
  notAMember: rule('section 1', 'not-a-member', {
    fr: 'Cette organisation n’est pas membre de ce réseau.',
    en: 'This organisation is no member of this network.',
  }),
  notBeforeTheBeginning: rule<{ began: Span }>('R29', 'not-before-the-network', {
    fr: ({ began }) =>
      `La date dite est antérieure à la fondation du réseau (${saySpan(began, 'fr')}) : seules une leçon ou une note de journal peuvent l’être.`,
    en: ({ began }) =>
      `The date given is before the network was founded (${saySpan(began, 'en')}): only a lesson or a journal entry may be.`,
  }),
  fictionInADemonstration: rule('R30', 'fiction-in-a-demonstration', {
    fr: 'Seul un réseau de démonstration peut contenir des faits fictifs, et il l’est dès son premier jour : donnez la provenance réelle.',
    en: 'Only a demonstration network may hold fictional facts, and it is one from its first day: give the real provenance.',
  }),
  facilitatorKeeps: rule('section 9', 'for-a-facilitator', {
    fr: 'C’est un accompagnateur du réseau, nommé pour ce jour-là ou pour aujourd’hui, qui tient son journal et ses leçons : demandez-le-lui, ou faites-vous nommer.',
    en: 'A facilitator of the network, named for that day or for today, keeps its journal and lessons: ask one, or be named.',
  }),
};
