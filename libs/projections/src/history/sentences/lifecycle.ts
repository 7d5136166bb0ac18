import { passedOver } from '@alliage/domain';
import {
  certainlyBefore,
  dayOf,
  isZone,
  spanOf,
  spanOfDay,
  type Basis,
  type Closing,
  type DataOf,
  type FreeText,
  type Provenance,
  type Tag,
} from '@alliage/events';
import type { Say } from '../say.ts';
import type { Told } from '../told.ts';
import type { Chapter, Sentences } from './sentences.ts';

const names = (tags: readonly Tag[], say: Say) =>
  tags.length > 0 ? say.list(tags.map(({ name }) => name)) : { fr: 'aucun', en: 'none' }[say.language];

/** « , par la décision n° 12 »: what an effect rests on, where that tells something (R37). */
export const by = (basis: Basis, say: Say): string => {
  if (basis.kind === 'decision') return { fr: ' par la ', en: ' by ' }[say.language] + say.decision(basis.decisionId);
  if (basis.kind !== 'report') return '';
  return (basis.source !== undefined ? AS_REPORTED : AS_INFERRED)[say.language];
};

const AS_REPORTED = { fr: ', selon une source', en: ', as a source reports' } as const;
const AS_INFERRED = { fr: ', par déduction', en: ', as is inferred' } as const;

/** The same for what rests on nothing but the entry's own provenance (R30). */
export const as = ({ kind }: Provenance, say: Say): string => {
  if (kind === 'reported') return AS_REPORTED[say.language];
  return kind === 'inferred' ? AS_INFERRED[say.language] : '';
};

/** The day on which an alliance was opened in the service, where it had begun before (R37); else it began with that. */
function openedLater({ data, effectiveOn, recordedAt }: Told<'AllianceInitiated'>): string | undefined {
  // A sentence never fails for a zone that is none.
  const opened = dayOf(recordedAt, isZone(data.zone) ? data.zone : 'UTC');
  return certainlyBefore(spanOf(effectiveOn), spanOfDay(opened)) ? opened : undefined;
}

const begins = {
  fr: (event: Told<'AllianceInitiated'>, say: Say): string => {
    const opened = openedLater(event);
    if (opened === undefined) return 'est ouverte dans le service';
    return `commence${as(event.provenance, say)} ; elle est ouverte dans le service ${say.day(opened)}`;
  },
  en: (event: Told<'AllianceInitiated'>, say: Say): string => {
    const opened = openedLater(event);
    if (opened === undefined) return 'is opened in the service';
    return `begins${as(event.provenance, say)}; it is opened in the service on ${say.day(opened)}`;
  },
};

/** « (décision n° 12) », after words that say « par » already. */
const beside = (basis: Basis, say: Say): string =>
  basis.kind === 'decision' ? ` (${say.decision(basis.decisionId)})` : by(basis, say);

/** Stages that a report passes over, and how much it tells of the criteria (R37). */
function reported({ from, to, basis, criteria }: DataOf<'StageEntered'>, say: Say): string {
  if (basis.kind !== 'report') return '';
  const over = from === undefined ? [] : passedOver(from, to).map((stage) => say.label('stage', stage));
  const unknown = criteria.filter(({ status }) => status === 'unknown').length;
  const says = {
    fr: [`non documentée : ${say.list(over)}`, `critères non connus : ${unknown} sur ${criteria.length}`],
    en: [`not documented: ${say.list(over)}`, `criteria unknown: ${unknown} of ${criteria.length}`],
  }[say.language];
  const between = { fr: ' ; ', en: '; ' }[say.language];
  return [over.length > 0, unknown > 0].map((shown, i) => (shown ? `${between}${says[i]}` : '')).join('');
}

/** « : « parce que… » », where it is known. */
const why = (text: FreeText | undefined, say: Say): string =>
  text === undefined ? '' : `${{ fr: ' : ', en: ': ' }[say.language]}${say.words(text)}`;
const outcome = (closing: Closing | undefined, say: Say): string =>
  closing === undefined
    ? { fr: 'issue non connue', en: 'outcome unknown' }[say.language]
    : say.label('closing', closing);

export const lifecycle: Sentences<Chapter<'lifecycle'>> = {
  AllianceInitiated: {
    fr: (event, say) =>
      `L’alliance ${say.words(event.data.name)} ${begins.fr(event, say)}${event.data.parentId === undefined ? '' : `, comme déclinaison territoriale ${say.of(say.alliance(event.data.parentId))}`}.`,
    en: (event, say) =>
      `The alliance ${say.words(event.data.name)} ${begins.en(event, say)}${event.data.parentId === undefined ? '' : `, as a chapter ${say.of(say.alliance(event.data.parentId))}`}.`,
  },
  AllianceRenamed: {
    fr: ({ data }, say) => `L’alliance s’appelle désormais ${say.words(data.name)}.`,
    en: ({ data }, say) => `The alliance is now called ${say.words(data.name)}.`,
  },
  TypesChosen: {
    fr: ({ data }, say) => `L’alliance se dit ${say.list(data.types.map((type) => say.label('alliance-type', type)))}.`,
    en: ({ data }, say) =>
      `The alliance describes itself as ${say.list(data.types.map((type) => say.label('alliance-type', type)))}.`,
  },
  ThemesChosen: {
    fr: ({ data }, say) => `Thèmes de l’alliance : ${names(data.themes, say)}.`,
    en: ({ data }, say) => `Themes of the alliance: ${names(data.themes, say)}.`,
  },
  TerritoriesChosen: {
    fr: ({ data }, say) => `Territoires de l’alliance : ${names(data.territories, say)}.`,
    en: ({ data }, say) => `Territories of the alliance: ${names(data.territories, say)}.`,
  },
  PredecessorNamed: {
    fr: ({ data, provenance }, say) =>
      `L’alliance prend la suite d’un partenariat antérieur${as(provenance, say)} : ${say.words(data.text)}.`,
    en: ({ data, provenance }, say) =>
      `The alliance follows an earlier partnership${as(provenance, say)}: ${say.words(data.text)}.`,
  },
  PurposeWorded: {
    fr: ({ data }, say) =>
      `La raison d’être commune est ${data.version > 1 ? 'reformulée' : 'formulée'} : ${say.words(data.purpose)}.`,
    en: ({ data }, say) =>
      `The shared purpose is ${data.version > 1 ? 'reworded' : 'worded'}: ${say.words(data.purpose)}.`,
  },
  StageEntered: {
    fr: ({ data }, say) =>
      `L’alliance entre en ${say.label('stage', data.to)}${data.gate ? ` par le passage ${data.gate}` : ''}${(data.gate ? beside : by)(data.basis, say)}${waived(data.criteria, say)}${reported(data, say)}.`,
    en: ({ data }, say) =>
      `The alliance enters ${say.label('stage', data.to)}${data.gate ? ` through gate ${data.gate}` : ''}${(data.gate ? beside : by)(data.basis, say)}${waived(data.criteria, say)}${reported(data, say)}.`,
  },
  AllianceSuspended: {
    fr: ({ data }, say) => `L’alliance est suspendue${by(data.basis, say)}${why(data.reason, say)}.`,
    en: ({ data }, say) => `The alliance is suspended${by(data.basis, say)}${why(data.reason, say)}.`,
  },
  AllianceResumed: {
    fr: ({ data }, say) => `L’alliance reprend, en ${say.label('stage', data.stage)}${by(data.basis, say)}.`,
    en: ({ data }, say) => `The alliance resumes, in ${say.label('stage', data.stage)}${by(data.basis, say)}.`,
  },
  AllianceClosed: {
    fr: ({ data }, say) =>
      `L’alliance est close (${outcome(data.outcome, say)})${by(data.basis, say)}${why(data.reason, say)}.`,
    en: ({ data }, say) =>
      `The alliance is closed (${outcome(data.outcome, say)})${by(data.basis, say)}${why(data.reason, say)}.`,
  },
  ChapterOpened: {
    fr: ({ data }, say) => `Une déclinaison territoriale est ouverte${by(data.basis, say)} : ${data.territory.name}.`,
    en: ({ data }, say) => `A chapter is opened${by(data.basis, say)}: ${data.territory.name}.`,
  },
  ParentCharterTaken: {
    fr: ({ data }, say) =>
      `La déclinaison reprend la charte ${say.of(say.alliance(data.parent.allianceId))}, version ${data.parent.version} : elle s’applique ici jusqu’à ce que la déclinaison ait la sienne.`,
    en: ({ data }, say) =>
      `The chapter takes the charter ${say.of(say.alliance(data.parent.allianceId))}, version ${data.parent.version}: it applies here until the chapter has its own.`,
  },
  AlliancePlacedInNetwork: {
    fr: ({ data }, say) => `L’alliance est placée dans le réseau ${say.network(data.networkId)}.`,
    en: ({ data }, say) => `The alliance is placed in the network ${say.network(data.networkId)}.`,
  },
  AllianceLeftNetwork: {
    fr: ({ data }, say) => `L’alliance quitte le réseau ${say.network(data.networkId)}.`,
    en: ({ data }, say) => `The alliance leaves the network ${say.network(data.networkId)}.`,
  },
};

/** A passage with waivers says so: they stay visible (R3). */
function waived(criteria: readonly { criterion: Parameters<Say['label']>[1]; status: string }[], say: Say): string {
  const missing = criteria.filter(({ status }) => status === 'waived');
  if (missing.length === 0) return '';
  const list = say.list(missing.map(({ criterion }) => say.label('criterion', criterion as never)));
  return { fr: `, avec dispense : ${list}`, en: `, with a waiver: ${list}` }[say.language];
}
