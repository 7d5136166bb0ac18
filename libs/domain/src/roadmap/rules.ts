import { rule } from '../decider/refusal.ts';

/** Refusals of scenarios and roadmaps (section 7, R18). */
export const roadmapBroken = {
  noCycleYet: rule('R18', 'no-cycle-yet', {
    fr: 'Les scénarios et la feuille de route se préparent à partir de la première évaluation : entrez-y d’abord.',
    en: 'Scenarios and roadmap are prepared from the first evaluation on: enter it first.',
  }),
  beforeScenario: rule('R29', 'before-the-scenario', {
    fr: 'La date dite est antérieure à l’exploration du scénario : donnez une date plus récente.',
    en: 'The date given is before the scenario was explored: give a later one.',
  }),
  scenarioChosen: rule('R18', 'scenario-is-chosen', {
    fr: 'Ce scénario est celui qui a été choisi : faites-en d’abord choisir un autre.',
    en: 'This scenario is the one chosen: have another one chosen first.',
  }),
  scenarioDropped: rule('R18', 'scenario-was-dropped', {
    fr: 'Ce scénario a été écarté : choisissez-en un autre.',
    en: 'This scenario was dropped: choose another one.',
  }),
  ofThisCycle: rule('R18', 'scenario-of-this-cycle', {
    fr: 'Ce scénario est celui d’un autre cycle : explorez-le de nouveau dans celui-ci.',
    en: 'This scenario belongs to another cycle: explore it again in this one.',
  }),
  twoScenarios: rule<{ found: number }>('R18', 'two-scenarios-explored', {
    fr: ({ found }) => `On choisit entre deux scénarios au moins : ce cycle en compte ${found}. Explorez-en d’autres.`,
    en: ({ found }) => `One chooses between two scenarios at least: this cycle has ${found}. Explore others.`,
  }),
  hasItems: rule('R18', 'roadmap-has-items', {
    fr: 'Une feuille de route vide ne mène nulle part : inscrivez-y au moins un élément.',
    en: 'An empty roadmap leads nowhere: put at least one item on it.',
  }),
  itemsOnce: rule('R18', 'roadmap-items-once', {
    fr: 'Deux éléments de la feuille de route ont le même identifiant : donnez-en un à chacun.',
    en: 'Two items of the roadmap have the same id: give each its own.',
  }),
  leadsAreAllies: rule<{ parties: readonly string[] }>('R18', 'roadmap-leads-are-allies', {
    fr: ({ parties }) =>
      `Seul un allié conduit un élément de la feuille de route, ce que n’est pas ce jour-là : ${names(parties)}.`,
    en: ({ parties }) => `Only an ally leads an item of the roadmap; not an ally on that day: ${names(parties)}.`,
  }),
  nothingToConfirm: rule('R18', 'no-roadmap-to-confirm', {
    fr: 'Il n’y a pas encore de feuille de route à confirmer : adoptez-en une.',
    en: 'There is no roadmap to confirm yet: adopt one.',
  }),
  alreadyThisCycle: rule('R18', 'roadmap-of-this-cycle', {
    fr: 'La feuille de route a déjà été adoptée ou confirmée dans ce cycle.',
    en: 'The roadmap has already been adopted or confirmed in this cycle.',
  }),
  beforeRoadmap: rule('R29', 'before-the-roadmap', {
    fr: 'La date dite est antérieure à l’adoption de cet élément : donnez une date plus récente.',
    en: 'The date given is before this item was adopted: give a later one.',
  }),
  itemDone: rule('section 7', 'roadmap-item-done', {
    fr: 'Cet élément est déjà réalisé ou abandonné : inscrivez-en un nouveau dans une prochaine feuille de route.',
    en: 'This item is already achieved or dropped: put a new one on a next roadmap.',
  }),
};

const names = (partyIds: readonly string[]) => partyIds.map((partyId) => `{party:${partyId}}`).join(', ');
