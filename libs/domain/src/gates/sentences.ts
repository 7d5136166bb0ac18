import type { Criterion, Span } from '@alliage/events';
import { notJoinedBySigning } from '../chapters/joined-by-signing.ts';
import { isComplete } from '../committees/who.ts';
import type { AllianceState } from '../decider/state.ts';
import { cycleOn, stillDue } from '../evaluation/in-cycle.ts';
import { withoutProfile } from './criteria.ts';

export interface Sentence {
  readonly fr: string;
  readonly en: string;
}
interface Words {
  /** The criterion, as it reads once it holds. */
  readonly held: Sentence;
  /** What is missing, and the way out. */
  readonly missing: Sentence;
}

/** Each criterion of a gate in words: the sentence of a checklist, and that of a refusal. */
export const wordsOf: Readonly<Record<Criterion, Words>> = {
  'two-allies': {
    held: { fr: 'Deux alliés au moins.', en: 'Two allies or more.' },
    missing: {
      fr: 'Il faut deux alliés au moins : invitez une organisation à rejoindre l’alliance.',
      en: 'Two allies are needed: invite an organisation to join the alliance.',
    },
  },
  'profiles-shared': {
    held: { fr: 'Chaque allié a partagé son profil.', en: 'Every ally has shared its profile.' },
    missing: {
      fr: 'Chaque allié doit avoir partagé son profil.',
      en: 'Every ally must have shared its profile.',
    },
  },
  'purpose-worded': {
    held: { fr: 'La raison d’être commune est formulée.', en: 'The shared purpose is worded.' },
    missing: {
      fr: 'La raison d’être commune n’est pas encore formulée : écrivez-la ensemble.',
      en: 'The shared purpose is not worded yet: write it together.',
    },
  },
  'purpose-and-circle-unchanged': {
    held: {
      fr: 'Ni la raison d’être ni le cercle des alliés n’ont changé depuis la mise aux voix.',
      en: 'Neither the purpose nor the circle of allies has changed since the vote began.',
    },
    missing: {
      fr: 'La raison d’être ou le cercle des alliés a changé depuis la mise aux voix : remettez le point aux voix.',
      en: 'The purpose or the circle of allies has changed since the vote began: put the item to the vote again.',
    },
  },
  'feasibility-concluded': {
    held: {
      fr: 'L’étude de faisabilité est concluante, et chacune de ses conditions a un responsable et une échéance.',
      en: 'The feasibility study found it feasible, and each of its conditions has an owner and a due date.',
    },
    missing: {
      fr: 'Il manque une étude de faisabilité concluante (« faisable » ou « faisable sous conditions »), chaque condition ayant un responsable et une échéance.',
      en: 'What is missing is a study that finds it feasible (or feasible with conditions), each condition with an owner and a due date.',
    },
  },
  'charter-in-force': {
    held: { fr: 'La charte est en vigueur.', en: 'The charter is in force.' },
    missing: {
      fr: 'La charte n’est pas en vigueur : il faut que tous les signataires l’aient signée.',
      en: 'The charter is not in force: every signatory must have signed it.',
    },
  },
  'exit-and-fruits-written': {
    held: {
      fr: 'La charte dit comment on sort de l’alliance et à qui reviennent ses fruits.',
      en: 'The charter says how one leaves the alliance and who has its fruits.',
    },
    missing: {
      fr: 'La charte en vigueur doit contenir la clause de sortie et celle des fruits.',
      en: 'The charter in force must contain its exit clause and its fruits clause.',
    },
  },
  'committees-complete': {
    held: {
      fr: 'Le comité politique et le comité technique sont au complet.',
      en: 'The political and the technical committee are complete.',
    },
    missing: {
      fr: 'Le comité politique et le comité technique doivent être au complet.',
      en: 'The political and the technical committee must be complete.',
    },
  },
  'project-spanning-two-allies': {
    held: {
      fr: 'Un chantier au moins est proposé, avec une équipe de deux alliés.',
      en: 'At least one project is proposed, with a team of two allies.',
    },
    missing: {
      fr: 'Il manque un chantier proposé dont l’équipe réunisse deux alliés.',
      en: 'What is missing is a proposed project whose team spans two allies.',
    },
  },
  'means-reserved': {
    held: { fr: 'Des moyens sont réservés à l’alliance.', en: 'Means are reserved for the alliance.' },
    missing: {
      fr: 'Aucun moyen n’est réservé : il faut au moins un apport promis.',
      en: 'No means are reserved: at least one pledged contribution is needed.',
    },
  },
  'evaluation-plan-agreed': {
    held: { fr: 'Le plan d’évaluation est convenu.', en: 'The evaluation plan is agreed.' },
    missing: {
      fr: 'Le plan d’évaluation n’est pas encore convenu : faites-le adopter.',
      en: 'The evaluation plan is not agreed yet: have it adopted.',
    },
  },
  'project-result-reported': {
    held: {
      fr: 'Un chantier lancé a rapporté un résultat, ou s’est arrêté en gardant sa leçon.',
      en: 'A launched project has reported a result, or was stopped with its lesson.',
    },
    missing: {
      fr: 'Depuis le début de cette expérimentation, aucun chantier lancé n’a rapporté de résultat ni ne s’est arrêté en gardant sa leçon.',
      en: 'Since this experimentation began, no launched project has reported a result or was stopped with its lesson.',
    },
  },
  'every-ally-assessed': {
    held: { fr: 'Chaque allié a rendu son appréciation.', en: 'Every ally has assessed.' },
    missing: {
      fr: 'Dans ce cycle, chaque allié doit avoir rendu son appréciation, et les plis être ouverts.',
      en: 'In this cycle every ally must have assessed, and the assessments be open.',
    },
  },
  'concluded-deepen': {
    held: {
      fr: 'L’évaluation conclut qu’il faut approfondir l’alliance.',
      en: 'The evaluation concludes to deepen the alliance.',
    },
    missing: {
      fr: 'L’évaluation de ce cycle n’a pas conclu à approfondir l’alliance.',
      en: 'The evaluation of this cycle has not concluded to deepen the alliance.',
    },
  },
  'scenarios-explored': {
    held: {
      fr: 'Deux scénarios au moins sont explorés, et l’un d’eux est choisi.',
      en: 'Two scenarios or more are explored, and one is chosen.',
    },
    missing: {
      fr: 'Dans ce cycle, il faut explorer deux scénarios au moins et en choisir un.',
      en: 'In this cycle two scenarios or more must be explored, and one chosen.',
    },
  },
  'roadmap-adopted': {
    held: { fr: 'La feuille de route est adoptée.', en: 'The roadmap is adopted.' },
    missing: {
      fr: 'Dans ce cycle, la feuille de route n’est ni adoptée ni confirmée.',
      en: 'In this cycle the roadmap is neither adopted nor confirmed.',
    },
  },
  'concluded-continue-or-reorient': {
    held: {
      fr: 'L’évaluation conclut qu’il faut poursuivre ou réorienter.',
      en: 'The evaluation concludes to continue or to reorient.',
    },
    missing: {
      fr: 'L’évaluation de ce cycle n’a pas conclu à poursuivre ou à réorienter.',
      en: 'The evaluation of this cycle has not concluded to continue or to reorient.',
    },
  },
  'reason-given': {
    held: { fr: 'Un motif est donné.', en: 'A reason is given.' },
    missing: { fr: 'Il faut en donner le motif.', en: 'A reason must be given.' },
  },
  'outcome-given': {
    held: { fr: 'L’issue est dite.', en: 'The outcome is said.' },
    missing: {
      fr: 'Il faut dire l’issue : aboutie, fusionnée, abandonnée ou autre.',
      en: 'The outcome must be said: achieved, merged, abandoned or other.',
    },
  },
  'lesson-kept': {
    held: { fr: 'Une leçon au moins est gardée.', en: 'At least one lesson is kept.' },
    missing: {
      fr: 'Gardez au moins une leçon avant de clore l’alliance.',
      en: 'Keep at least one lesson before closing the alliance.',
    },
  },
};

const named = (partyIds: readonly string[]) => partyIds.map((partyId) => `{party:${partyId}}`).join(', ');
const committees = {
  political: ['comité politique', 'political committee'],
  technical: ['comité technique', 'technical committee'],
} as const;

/** Whom or what a criterion still waits for, where it can be named; parties as `{party:<id>}`. */
export function whatIsMissing(state: AllianceState, criterion: Criterion, on: Span): Sentence | undefined {
  const awaited = (partyIds: readonly string[]): Sentence | undefined =>
    partyIds.length === 0
      ? undefined
      : { fr: `Manque encore : ${named(partyIds)}.`, en: `Still missing: ${named(partyIds)}.` };
  if (criterion === 'profiles-shared') return awaited(withoutProfile(state, on));
  if (criterion === 'charter-in-force') return awaited(notJoinedBySigning(state, on));
  if (criterion === 'every-ally-assessed') {
    const cycle = state.cycles[cycleOn(state, on)];
    return cycle === undefined ? undefined : awaited(stillDue(state, cycle, on));
  }
  if (criterion !== 'committees-complete') return undefined;
  const lacking = (['political', 'technical'] as const).flatMap((kind) => {
    const { constituted, complete, missing, sitting } = isComplete(state, kind, on);
    if (complete) return [];
    const [fr, en] = committees[kind];
    if (!constituted) return [{ fr: `le ${fr} n’est pas constitué`, en: `the ${en} is not constituted` }];
    const partyIds = missing.map((m) => m.partyId);
    if (partyIds.length > 0)
      return [{ fr: `${fr} : ${named(partyIds)} n’y siège pas`, en: `${en}: ${named(partyIds)} not seated` }];
    return [
      {
        fr: `${fr} : ${sitting.length} allié y siège, il en faut deux`,
        en: `${en}: ${sitting.length} ally sits, two are needed`,
      },
    ];
  });
  return {
    fr: `Manque encore : ${lacking.map((l) => l.fr).join(' ; ')}.`,
    en: `Still missing: ${lacking.map((l) => l.en).join('; ')}.`,
  };
}
