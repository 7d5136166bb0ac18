import { rule } from '../decider/refusal.ts';

/** What opening a chapter, and taking its parent's charter, refuses (section 7). */
export const chapterRules = {
  needsACharter: rule('R18', 'chapter-needs-a-charter', {
    fr: 'Une déclinaison territoriale s’ouvre sous une charte en vigueur : faites d’abord signer la charte.',
    en: 'A chapter is opened under a charter in force: have the charter signed first.',
  }),
  parentAndChapter: rule('section 7', 'parent-and-chapter', {
    fr: 'Une déclinaison s’ouvre sous une alliance mère, pour un territoire que celle-ci a ouvert : dites les deux, l’alliance mère et la déclinaison.',
    en: 'A chapter is opened under a parent, for a territory that the parent has opened: say both, the parent and the chapter.',
  }),
  parentUnknown: rule('section 7', 'parent-unknown', {
    fr: 'Cette alliance mère n’est pas ouverte dans le service : ouvrez-la d’abord, ou vérifiez son identifiant.',
    en: 'This parent is not opened in the service: open it first, or check its id.',
  }),
  notOpenedByParent: rule('section 7', 'chapter-not-opened-by-parent', {
    fr: 'L’alliance mère n’a pas ouvert cette déclinaison : faites-la d’abord décider (matière « déclinaison territoriale »), ou rapportez-la si elle date d’avant la reprise.',
    en: 'The parent has not opened this chapter: have it decided first (matter `chapter`), or report it where it dates from before the cut-over.',
  }),
  demonstrationAsParent: rule('R30', 'demonstration-as-its-parent', {
    fr: 'Une déclinaison est une démonstration si son alliance mère en est une, et seulement alors : laissez ce champ de côté.',
    en: 'A chapter is a demonstration if its parent is one, and only then: leave this field out.',
  }),
  notBeforeItsDecision: rule<{ on: string }>('R29', 'not-before-the-chapter', {
    fr: ({ on }) =>
      `L’alliance mère a ouvert cette déclinaison plus tard (${on}) : donnez une date qui n’est pas antérieure.`,
    en: ({ on }) => `The parent opened this chapter later (${on}): give a date that is not earlier.`,
  }),
  notAChapter: rule('section 7', 'not-a-chapter', {
    fr: 'Cette alliance n’est pas une déclinaison : elle n’a pas de charte d’une alliance mère à reprendre.',
    en: 'This alliance is no chapter: it has no parent’s charter to take.',
  }),
};
