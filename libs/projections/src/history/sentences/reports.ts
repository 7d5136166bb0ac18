import type { LabelKind } from '@alliage/domain';
import type { DataOf } from '@alliage/events';
import { unknown, type Say } from '../say.ts';
import type { Told } from '../told.ts';
import type { Chapter, Sentences } from './sentences.ts';

/** What a source says, and where it is silent: « non connu », never a guess (R37). */
const known = <T>(value: T | undefined, say: Say, how: (value: T) => string): string =>
  value === undefined ? unknown(say.language) : how(value);

/** « Non connu » in French, as what it is said of wants it: instance non connue, voix non connues, signataires non connus. */
const inFull = (said: string, say: Say, ending: 'e' | 'es' | 's'): string =>
  said === unknown(say.language) && say.language === 'fr' ? `${said}${ending}` : said;

/** Parties by name; a source that names none leaves them unknown. */
const named = (ids: readonly string[] | undefined, say: Say): string =>
  ids === undefined || ids.length === 0 ? unknown(say.language) : say.list(ids.map((id) => say.party(id)));

type About = 'body' | 'mode' | 'outcome';
const about = (kind: About & LabelKind, value: string | undefined, say: Say) =>
  known(value, say, (word) => say.label(kind, word as never));

/** « 8 pour, 2 abstentions », as far as the source counts. */
function voices(counted: DataOf<'DecisionReported'>['voices'], say: Say): string {
  const words = {
    fr: { for: 'pour', against: 'contre', abstain: 'en abstention' },
    en: { for: 'for', against: 'against', abstain: 'abstaining' },
  }[say.language];
  const said = (['for', 'against', 'abstain'] as const).flatMap((voice) =>
    counted?.[voice] === undefined ? [] : [`${say.number(counted[voice])} ${words[voice]}`],
  );
  return said.length === 0 ? unknown(say.language) : say.list(said);
}

const decision = ({ data }: Told<'DecisionReported'>, say: Say) => ({
  body: inFull(about('body', data.body, say), say, 'e'),
  mode: about('mode', data.mode, say),
  outcome: inFull(about('outcome', data.outcome, say), say, 'e'),
  voices: inFull(voices(data.voices, say), say, 'es'),
  matter: say.label('matter', data.matter),
  title: say.words(data.title),
});

const seatsOn = ({ data: { on } }: Told<'SeatsReported'>, say: Say) =>
  on.kind === 'body'
    ? say.label('body', on.body)
    : { fr: `conseil d’administration : ${say.party(on.ofPartyId)}`, en: `board: ${say.party(on.ofPartyId)}` }[
        say.language
      ];

const seats = (event: Told<'SeatsReported'>, say: Say) => ({
  on: seatsOn(event, say),
  party: inFull(
    known(event.data.partyId, say, (id) => say.party(id)),
    say,
    'e',
  ),
  capacity: inFull(
    known(event.data.capacity, say, (capacity) => say.label('capacity', capacity)),
    say,
    'e',
  ),
  count: known(event.data.count, say, (n) => say.number(n)),
});

const also = (words: DataOf<'SeatsReported'>['words'], say: Say): string =>
  words === undefined ? '' : ` ${say.words(words)}.`;

const attended = ({ data }: Told<'SessionReported'>, say: Say) => ({
  parties: inFull(named(data.parties, say), say, 'es'),
  attendance: known(data.attendance, say, (n) => say.number(n)),
  title: data.title === undefined ? '' : ` ${say.words(data.title)}`,
});

export const reports: Sentences<Chapter<'reports'>> = {
  DecisionReported: {
    fr(event, say) {
      const { title, matter, outcome, body, mode, voices } = decision(event, say);
      return `Décision rapportée H${event.data.number}, ${title} (${matter}). Instance : ${body} ; mode : ${mode} ; voix : ${voices} ; issue : ${outcome}.`;
    },
    en(event, say) {
      const { title, matter, outcome, body, mode, voices } = decision(event, say);
      return `Reported decision H${event.data.number}, ${title} (${matter}). Body: ${body}; mode: ${mode}; voices: ${voices}; outcome: ${outcome}.`;
    },
  },
  SessionReported: {
    fr(event, say) {
      const { parties, attendance, title } = attended(event, say);
      return `Séance rapportée (${say.label('body', event.data.body)})${title}. Parties présentes : ${parties} ; participants : ${attendance}.${also(event.data.words, say)}`;
    },
    en(event, say) {
      const { parties, attendance, title } = attended(event, say);
      return `Reported session (${say.label('body', event.data.body)})${title}. Parties present: ${parties}; people: ${attendance}.${also(event.data.words, say)}`;
    },
  },
  SeatsReported: {
    fr(event, say) {
      const { on, party, capacity, count } = seats(event, say);
      return `Sièges rapportés (${on}), sans nommer personne. Partie prenante : ${party} ; qualité : ${capacity} ; nombre : ${count}.${also(event.data.words, say)}`;
    },
    en(event, say) {
      const { on, party, capacity, count } = seats(event, say);
      return `Reported seats (${on}), nobody named. Party: ${party}; capacity: ${capacity}; how many: ${count}.${also(event.data.words, say)}`;
    },
  },
  PartiesReported: {
    fr: ({ data }, say) =>
      `Parties prenantes rapportées sans leur nom : ${say.words(data.words)}. Rôle : ${say.label('party-role', data.role)} ; nombre : ${known(data.count, say, (n) => say.number(n))}.`,
    en: ({ data }, say) =>
      `Parties reported without their names: ${say.words(data.words)}. Role: ${say.label('party-role', data.role)}; how many: ${known(data.count, say, (n) => say.number(n))}.`,
  },
  AssessmentReported: {
    fr: ({ data }, say) =>
      `Appréciation rapportée : ${say.words(data.words)}. De qui : ${known(data.partyId, say, (id) => say.party(id))} ; notes : ${inFull(
        known(data.scores, say, (scores) => say.number(scores.length)),
        say,
        'es',
      )}.`,
    en: ({ data }, say) =>
      `Reported assessment: ${say.words(data.words)}. Whose: ${known(data.partyId, say, (id) => say.party(id))}; scores: ${known(data.scores, say, (scores) => say.number(scores.length))}.`,
  },
  CharterReported: {
    fr: ({ data }, say) =>
      `Une charte est rapportée en vigueur (version ${data.version}). Signataires : ${inFull(named(data.signatories, say), say, 's')}. Là où la source se tait, les règles par défaut valent.`,
    en: ({ data }, say) =>
      `A charter is reported in force (version ${data.version}). Signatories: ${named(data.signatories, say)}. Where the source is silent, the default rules hold.`,
  },
};
