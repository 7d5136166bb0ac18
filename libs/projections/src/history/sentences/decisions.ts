import type { FreeText, Outcome, Owner, Voice } from '@alliage/events';
import type { Say } from '../say.ts';
import type { Told } from '../told.ts';
import { saying } from './projects.ts';
import type { Chapter, Sentences } from './sentences.ts';

type Said<K extends string> = Readonly<Record<K, { readonly fr: string; readonly en: string }>>;

const VOTES: Said<Voice> = {
  for: { fr: 'vote pour', en: 'votes for' },
  against: { fr: 'vote contre', en: 'votes against' },
  abstain: { fr: 's’abstient', en: 'abstains' },
  'send-back': { fr: 'demande le renvoi au comité technique', en: 'moves to send back to the technical committee' },
  postpone: { fr: 'demande le report', en: 'moves to postpone' },
};
const DECIDES: Said<Outcome> = {
  adopted: { fr: 'adopte', en: 'adopts' },
  rejected: { fr: 'rejette', en: 'rejects' },
  'sent-back': { fr: 'renvoie au comité technique', en: 'sends back to the technical committee' },
};

/** « Le comité politique », « L’équipe projet ». */
const body = (bodyId: string, say: Say): string => {
  const name = say.body(bodyId);
  if (say.language === 'en') return `The ${name}`;
  return /^[aeiouyéè]/i.test(name) ? `L’${name}` : `Le ${name}`;
};

const plural = (n: number, one: string, many: string, say: Say): string => `${say.number(n)} ${n > 1 ? many : one}`;

/** « 2 alliés pour, 1 contre, 1 abstention ». */
function tally({ data: { tally } }: Told<'DecisionTaken'>, say: Say): string {
  const { for: pro, against, abstain, sendBack } = tally.allies;
  const parts =
    say.language === 'fr'
      ? [
          plural(pro, 'allié pour', 'alliés pour', say),
          ...(against > 0 ? [`${say.number(against)} contre`] : []),
          ...(abstain > 0 ? [plural(abstain, 'abstention', 'abstentions', say)] : []),
          ...(sendBack > 0 ? [`${say.number(sendBack)} pour le renvoi`] : []),
        ]
      : [
          plural(pro, 'ally for', 'allies for', say),
          ...(against > 0 ? [`${say.number(against)} against`] : []),
          ...(abstain > 0 ? [plural(abstain, 'abstention', 'abstentions', say)] : []),
          ...(sendBack > 0 ? [`${say.number(sendBack)} to send back`] : []),
        ];
  return parts.join(', ');
}

/** Allies out of the vote on this item (R13), and what the effect still waits for (R19, R20). */
function rest({ data: { allies, awaits } }: Told<'DecisionTaken'>, say: Say): string {
  const recused = allies.filter(({ voice }) => voice === 'recused').map(({ partyId }) => say.party(partyId));
  const boards = awaits.boards.map((partyId) => say.party(partyId));
  const said = {
    fr: [
      ...(recused.length > 0 ? [`Sans voix sur ce point : ${say.list(recused)}.`] : []),
      ...(boards.length > 0
        ? [`L’effet attend la ratification des conseils d’administration : ${say.list(boards)}.`]
        : []),
      ...(boards.length === 0 && awaits.criteria.length > 0
        ? ['L’effet attend que tous les critères soient remplis.']
        : []),
    ],
    en: [
      ...(recused.length > 0 ? [`Without a voice on this item: ${say.list(recused)}.`] : []),
      ...(boards.length > 0 ? [`The effect awaits ratification by the boards: ${say.list(boards)}.`] : []),
      ...(boards.length === 0 && awaits.criteria.length > 0 ? ['The effect waits until every criterion is met.'] : []),
    ],
  };
  return said[say.language].map((sentence) => ` ${sentence}`).join('');
}

const owner = ({ partyId, personId }: Owner, say: Say): string =>
  personId === undefined ? say.party(partyId) : `${say.person(personId)} (${say.party(partyId)})`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const reference = (text: FreeText | undefined, say: Say): string => (text === undefined ? '' : ` (${say.words(text)})`);

export const decisions: Sentences<Chapter<'decisions'>> = {
  VoiceRecorded: {
    fr: ({ data }, say) =>
      `Sur ${say.item(data.itemId)}, ${say.mandate(data.mandateId)} ${VOTES[data.voice].fr}${saying(data.reason, say)}.`,
    en: ({ data }, say) =>
      `On ${say.item(data.itemId)}, ${say.mandate(data.mandateId)} ${VOTES[data.voice].en}${saying(data.reason, say)}.`,
  },
  DecisionTaken: {
    fr: (event, say) =>
      `${body(event.data.bodyId, say)} ${DECIDES[event.data.outcome].fr} la décision n° ${event.data.number}, ${say.words(event.data.title)} : ${tally(event, say)} (${say.label('mode', event.data.mode)}).${rest(event, say)}`,
    en: (event, say) =>
      `${body(event.data.bodyId, say)} ${DECIDES[event.data.outcome].en} decision no. ${event.data.number}, ${say.words(event.data.title)}: ${tally(event, say)} (${say.label('mode', event.data.mode)}).${rest(event, say)}`,
  },
  DecisionSentBack: {
    fr: ({ data }, say) =>
      data.questions.length === 0
        ? `La ${say.decision(data.decisionId)} retourne au comité technique.`
        : `La ${say.decision(data.decisionId)} retourne au comité technique avec ses questions : ${say.list(data.questions.map((q) => say.words(q)))}.`,
    en: ({ data }, say) =>
      data.questions.length === 0
        ? `${capital(say.decision(data.decisionId))} goes back to the technical committee.`
        : `${capital(say.decision(data.decisionId))} goes back to the technical committee with questions: ${say.list(data.questions.map((q) => say.words(q)))}.`,
  },
  BoardRatified: {
    fr: ({ data }, say) =>
      `Le conseil d’administration ${say.of(say.party(data.partyId))} ratifie la ${say.decision(data.decisionId)}${reference(data.reference, say)}.`,
    en: ({ data }, say) =>
      `The board of ${say.party(data.partyId)} ratifies ${say.decision(data.decisionId)}${reference(data.reference, say)}.`,
  },
  BoardRefused: {
    fr: ({ data }, say) =>
      `Le conseil d’administration ${say.of(say.party(data.partyId))} refuse de ratifier la ${say.decision(data.decisionId)}${reference(data.reference, say)} : ${say.words(data.reason)}.`,
    en: ({ data }, say) =>
      `The board of ${say.party(data.partyId)} refuses to ratify ${say.decision(data.decisionId)}${reference(data.reference, say)}: ${say.words(data.reason)}.`,
  },
  DecisionRatified: {
    fr: ({ data }, say) =>
      `Tous les conseils concernés se sont prononcés : la ${say.decision(data.decisionId)} est ratifiée.`,
    en: ({ data }, say) => `Every board concerned has answered: ${say.decision(data.decisionId)} is ratified.`,
  },
  DecisionNotRatified: {
    fr: ({ data }, say) => `La ${say.decision(data.decisionId)} n’est pas ratifiée : elle restera sans effet.`,
    en: ({ data }, say) => `${capital(say.decision(data.decisionId))} is not ratified: it will have no effect.`,
  },
  DecisionTookEffect: {
    fr: ({ data }, say) => `La ${say.decision(data.decisionId)} prend effet.`,
    en: ({ data }, say) => `${capital(say.decision(data.decisionId))} takes effect.`,
  },
  DecisionSuperseded: {
    fr: ({ data }, say) =>
      `La ${say.decision(data.by)} remplace la ${say.decision(data.decisionId)}${data.keepsEffect ? ', dont elle garde l’effet en attente' : ''}.`,
    en: ({ data }, say) =>
      `${capital(say.decision(data.by))} supersedes ${say.decision(data.decisionId)}${data.keepsEffect ? ', and keeps its waiting effect' : ''}.`,
  },
  ActionAssigned: {
    fr: ({ data }, say) =>
      `Une action est confiée à ${owner(data.owner, say)} : ${say.words(data.text)} ; échéance : ${say.day(data.due)}.`,
    en: ({ data }, say) =>
      `An action is assigned to ${owner(data.owner, say)}: ${say.words(data.text)}; due: ${say.day(data.due)}.`,
  },
  ActionRescheduled: {
    fr: ({ data }, say) =>
      `L’action ${say.thing(data.actionId)} change d’échéance${saying(data.reason, say)} ; prévue ${say.day(data.from)}, elle est attendue ${say.day(data.due)}.`,
    en: ({ data }, say) =>
      `The action ${say.thing(data.actionId)} is rescheduled${saying(data.reason, say)}; planned for ${say.day(data.from)}, it is now due ${say.day(data.due)}.`,
  },
  ActionCompleted: {
    fr: ({ data }, say) => `L’action ${say.thing(data.actionId)} est menée à bien${saying(data.words, say)}.`,
    en: ({ data }, say) => `The action ${say.thing(data.actionId)} is completed${saying(data.words, say)}.`,
  },
  ActionDropped: {
    fr: ({ data }, say) =>
      `L’action ${say.thing(data.actionId)} est abandonnée${saying(data.reason, say)}${
        data.supersededBy === undefined ? '' : `, avec la décision que remplace la ${say.decision(data.supersededBy)}`
      }.`,
    en: ({ data }, say) =>
      `The action ${say.thing(data.actionId)} is dropped${saying(data.reason, say)}${
        data.supersededBy === undefined ? '' : `, with the decision that ${say.decision(data.supersededBy)} supersedes`
      }.`,
  },
  BoardNoteSent: {
    fr: ({ data }, say) =>
      `Après la ${say.session(data.sessionId)}, la note d’information part aux conseils d’administration${parties(data.parties, say)}${numbers(data.decisions, say)}.`,
    en: ({ data }, say) =>
      `After the ${say.session(data.sessionId)}, the information note goes to the boards${parties(data.parties, say)}${numbers(data.decisions, say)}.`,
  },
};

/** « : Fédération X et Union Y », where there is any. */
const parties = (partyIds: readonly string[], say: Say): string =>
  partyIds.length === 0
    ? ''
    : { fr: ' : ', en: ': ' }[say.language] + say.list(partyIds.map((partyId) => say.party(partyId)));

/** « (décisions nos 1, 2 et 3) ». */
function numbers(all: readonly number[], say: Say): string {
  if (all.length === 0) return '';
  const list = say.list(all.map(String));
  if (say.language === 'en') return all.length === 1 ? ` (decision no. ${list})` : ` (decisions nos. ${list})`;
  return all.length === 1 ? ` (décision n° ${list})` : ` (décisions nos ${list})`;
}
