import { rule } from '../decider/refusal.ts';

export const lessons = {
  beforeProject: rule('R29', 'lesson-before-its-project', {
    fr: 'La date dite est antérieure au chantier dont vient la leçon : donnez une date plus récente.',
    en: 'The date given is before the project that the lesson comes from: give a later one.',
  }),
  beforeSession: rule('R29', 'lesson-before-its-session', {
    fr: 'La date dite est antérieure à la séance dont vient la leçon : donnez une date plus récente.',
    en: 'The date given is before the session that the lesson comes from: give a later one.',
  }),
  readByWhom: rule('R32', 'two-visibilities', {
    fr: '« openness » et « visibility » ne disent pas la même chose : gardez celle des deux qui dit qui peut lire.',
    en: '“openness” and “visibility” do not say the same: keep the one that says who may read it.',
  }),
};
