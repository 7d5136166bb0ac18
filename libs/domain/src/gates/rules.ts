import type { Gate, Stage } from '@alliage/events';
import { rule } from '../decider/refusal.ts';

const stages: Readonly<Record<Stage, readonly [fr: string, en: string]>> = {
  interconnaissance: ['interconnaissance', 'interconnaissance'],
  'pre-project': ['avant-projet', 'pre-project'],
  experimentation: ['expérimentation', 'experimentation'],
  evaluation: ['évaluation', 'evaluation'],
  'alliance-2.0': ['alliance 2.0', 'alliance 2.0'],
};

export const gateRules = {
  notHere: (gate: Gate) =>
    rule<{ from: Stage; at?: Stage | undefined }>(gate, 'not-at-this-gate', {
      fr: ({ from, at }) =>
        `Ce passage part de l’étape « ${stages[from][0]} », et l’alliance est à l’étape « ${at === undefined ? '—' : stages[at][0]} ».`,
      en: ({ from, at }) =>
        `This gate leaves from the stage “${stages[from][1]}”, and the alliance is at “${at === undefined ? '—' : stages[at][1]}”.`,
    }),
  notBeforeTheLastStage: rule('R29', 'not-before-the-last-stage', {
    fr: 'Une étape ne peut pas commencer avant celle qui la précède : donnez une date qui suive l’entrée dans l’étape en cours.',
    en: 'A stage cannot begin before the one that precedes it: give a date after the entry into the current stage.',
  }),
  alreadySuspended: rule('G8', 'already-suspended', {
    fr: 'L’alliance est déjà suspendue : on peut décider la reprise ou la clôture.',
    en: 'The alliance is already suspended: it can be resumed or closed.',
  }),
  notSuspended: rule('G8', 'not-suspended', {
    fr: 'L’alliance n’est pas suspendue : il n’y a rien à reprendre.',
    en: 'The alliance is not suspended: there is nothing to resume.',
  }),
  notBeforeTheSuspension: rule('R29', 'not-before-the-suspension', {
    fr: 'L’alliance ne peut pas reprendre avant d’avoir été suspendue : donnez une date qui suive la suspension.',
    en: 'The alliance cannot resume before it was suspended: give a date after the suspension.',
  }),
  alreadyClosed: rule('G9', 'already-closed', {
    fr: 'L’alliance est déjà close.',
    en: 'The alliance is already closed.',
  }),
};
