import type { FreeText } from '@alliage/events';
import type { Say } from '../say.ts';
import type { Told } from '../told.ts';
import { as, by } from './lifecycle.ts';
import type { Chapter, Sentences } from './sentences.ts';
import { does } from './words.ts';

/** « : « parce que… » », where something was said. */
export const saying = (text: FreeText | undefined, say: Say): string =>
  text === undefined ? '' : `${{ fr: ' : ', en: ': ' }[say.language]}${say.words(text)}`;

const carriers = (partyIds: readonly string[], say: Say): string => {
  if (partyIds.length === 0) return '';
  const names = say.list(partyIds.map((partyId) => say.party(partyId)));
  return { fr: `, avec ${names}`, en: `, with ${names}` }[say.language];
};

/** « 48 200,5 »: exact, however many digits it has. */
function decimalSaid(decimal: string, say: Say): string {
  const [whole = '0', fraction] = decimal.split('.');
  const said = whole.length > 15 || whole === '-0' ? whole : say.number(Number(whole));
  return fraction === undefined ? said : `${said}${say.language === 'fr' ? ',' : '.'}${fraction}`;
}

/** « de 0 à 1 200 repas », as far as figures were given. */
function figures({ data: { baseline, value, unit } }: Told<'ResultReported'>, say: Say): string {
  if (value === undefined) return '';
  const said = (decimal: string) => decimalSaid(decimal, say);
  const units = unit === undefined ? '' : ` ${unit}`;
  if (baseline === undefined) return `${{ fr: ' : ', en: ': ' }[say.language]}${said(value)}${units}`;
  const span = { fr: `de ${said(baseline)} à ${said(value)}`, en: `from ${said(baseline)} to ${said(value)}` };
  return { fr: ` : ${span.fr}${units}`, en: `: ${span.en}${units}` }[say.language];
}

const period = (edtf: string | undefined, say: Say): string => (edtf === undefined ? '' : ` (${say.when(edtf)})`);

/** R27: a stopped project leaves a lesson; a report may not tell it. */
const lesson = (lessonId: string | undefined, say: Say): string =>
  lessonId === undefined
    ? ''
    : { fr: ` Il laisse une leçon : ${say.thing(lessonId)}.`, en: ` It leaves a lesson: ${say.thing(lessonId)}.` }[
        say.language
      ];

export const projects: Sentences<Chapter<'projects'>> = {
  ProjectProposed: {
    fr: ({ data, provenance }, say) =>
      data.proposedBy === undefined
        ? `Un chantier est proposé, ${say.words(data.title)}${carriers(data.partners, say)}${as(provenance, say)} : ${say.words(data.aim)}.`
        : `${does(say.party(data.proposedBy), 'propose', 'proposent')} le chantier ${say.words(data.title)}${carriers(data.partners, say)}${as(provenance, say)} : ${say.words(data.aim)}.`,
    en: ({ data, provenance }, say) =>
      data.proposedBy === undefined
        ? `A project is proposed, ${say.words(data.title)}${carriers(data.partners, say)}${as(provenance, say)}: ${say.words(data.aim)}.`
        : `${say.party(data.proposedBy)} proposes the project ${say.words(data.title)}${carriers(data.partners, say)}${as(provenance, say)}: ${say.words(data.aim)}.`,
  },
  ProjectReworded: {
    fr: ({ data }, say) => `Le chantier ${say.words(data.title)} est reformulé : ${say.words(data.aim)}.`,
    en: ({ data }, say) => `The project ${say.words(data.title)} is reworded: ${say.words(data.aim)}.`,
  },
  ProjectWithdrawn: {
    fr: ({ data }, say) =>
      `Le chantier ${say.project(data.projectId)} est retiré avant son départ${saying(data.reason, say)}.`,
    en: ({ data }, say) =>
      `The project ${say.project(data.projectId)} is withdrawn before its start${saying(data.reason, say)}.`,
  },
  ProjectLaunched: {
    fr: ({ data }, say) =>
      `Le chantier ${say.project(data.projectId)} est lancé${by(data.basis, say)}. ${data.team
        .map(
          (t) =>
            `${does(say.party(t.partyId), 'apporte', 'apportent')} ${say.words(t.brings)}, avec un pas de côté : ${say.words(t.stepAside)}.`,
        )
        .join(' ')}`.trim(),
    en: ({ data }, say) =>
      `The project ${say.project(data.projectId)} is launched${by(data.basis, say)}. ${data.team
        .map((t) => `${say.party(t.partyId)} brings ${say.words(t.brings)} and steps aside: ${say.words(t.stepAside)}.`)
        .join(' ')}`.trim(),
  },
  ProjectReoriented: {
    fr: ({ data }, say) =>
      `Le chantier ${say.project(data.projectId)} est réorienté${by(data.basis, say)}. Il visait ${say.words(data.from)}, il vise désormais ${say.words(data.to)}${saying(data.reason, say)}.`,
    en: ({ data }, say) =>
      `The project ${say.project(data.projectId)} is reoriented${by(data.basis, say)}. It aimed at ${say.words(data.from)}, it now aims at ${say.words(data.to)}${saying(data.reason, say)}.`,
  },
  ProjectCompleted: {
    fr: ({ data }, say) =>
      `Le chantier ${say.project(data.projectId)} est mené à son terme${by(data.basis, say)}${saying(data.words, say)}.`,
    en: ({ data }, say) =>
      `The project ${say.project(data.projectId)} is completed${by(data.basis, say)}${saying(data.words, say)}.`,
  },
  ProjectStopped: {
    fr: ({ data }, say) =>
      `Le chantier ${say.project(data.projectId)} s’arrête${by(data.basis, say)}${saying(data.reason, say)}.${lesson(data.lessonId, say)}`,
    en: ({ data }, say) =>
      `The project ${say.project(data.projectId)} stops${by(data.basis, say)}${saying(data.reason, say)}.${lesson(data.lessonId, say)}`,
  },
  MilestoneSet: {
    fr: ({ data }, say) =>
      `Un jalon est posé pour ${say.project(data.projectId)} : ${say.words(data.title)} ; échéance : ${say.day(data.due)}.`,
    en: ({ data }, say) =>
      `A milestone is set for ${say.project(data.projectId)}: ${say.words(data.title)}; due: ${say.day(data.due)}.`,
  },
  MilestoneMoved: {
    fr: ({ data }, say) =>
      `Le jalon ${say.thing(data.milestoneId)} (${say.project(data.projectId)}) change d’échéance${saying(data.reason, say)} ; prévu ${say.day(data.from)}, il est attendu ${say.day(data.due)}.`,
    en: ({ data }, say) =>
      `The milestone ${say.thing(data.milestoneId)} (${say.project(data.projectId)}) is moved${saying(data.reason, say)}; planned for ${say.day(data.from)}, it is now due ${say.day(data.due)}.`,
  },
  MilestoneReached: {
    fr: ({ data }, say) =>
      `Le jalon ${say.thing(data.milestoneId)} (${say.project(data.projectId)}) est atteint${saying(data.words, say)}.`,
    en: ({ data }, say) =>
      `The milestone ${say.thing(data.milestoneId)} (${say.project(data.projectId)}) is reached${saying(data.words, say)}.`,
  },
  MilestoneDropped: {
    fr: ({ data }, say) =>
      `Le jalon ${say.thing(data.milestoneId)} (${say.project(data.projectId)}) est abandonné${saying(data.reason, say)}.`,
    en: ({ data }, say) =>
      `The milestone ${say.thing(data.milestoneId)} (${say.project(data.projectId)}) is dropped${saying(data.reason, say)}.`,
  },
  ResultReported: {
    fr: (event, say) =>
      `Le chantier ${say.project(event.data.projectId)} rapporte un résultat, ${say.words(event.data.indicator)}${period(event.data.period, say)}${figures(event, say)}${event.data.story === undefined ? '' : `. ${say.words(event.data.story)}`}.`,
    en: (event, say) =>
      `The project ${say.project(event.data.projectId)} reports a result, ${say.words(event.data.indicator)}${period(event.data.period, say)}${figures(event, say)}${event.data.story === undefined ? '' : `. ${say.words(event.data.story)}`}.`,
  },
  DifficultyRaised: {
    fr: ({ data }, say) =>
      `Le chantier ${say.project(data.projectId)} bute sur une difficulté : ${say.words(data.words)}.`,
    en: ({ data }, say) => `The project ${say.project(data.projectId)} meets a difficulty: ${say.words(data.words)}.`,
  },
  DifficultyResolved: {
    fr: ({ data }, say) => `La difficulté ${say.thing(data.difficultyId)} est résolue : ${say.words(data.words)}.`,
    en: ({ data }, say) => `The difficulty ${say.thing(data.difficultyId)} is resolved: ${say.words(data.words)}.`,
  },
  DifficultyEscalated: {
    fr: ({ data }, say) =>
      `La difficulté ${say.thing(data.difficultyId)} est portée en arbitrage : ${say.thing(data.proposalId)}.`,
    en: ({ data }, say) =>
      `The difficulty ${say.thing(data.difficultyId)} is escalated into a proposal: ${say.thing(data.proposalId)}.`,
  },
  CommunicationPublished: {
    fr: ({ data }, say) =>
      `L’alliance publie ${say.words(data.title)}${data.where === undefined ? '' : ` (${data.where})`}${
        data.decisionId === undefined ? '' : `, comme l’a permis la ${say.decision(data.decisionId)}`
      }.`,
    en: ({ data }, say) =>
      `The alliance publishes ${say.words(data.title)}${data.where === undefined ? '' : ` (${data.where})`}${
        data.decisionId === undefined ? '' : `, as ${say.decision(data.decisionId)} allowed`
      }.`,
  },
};
