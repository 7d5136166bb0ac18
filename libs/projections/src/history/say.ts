import type { Vocabulary, LabelKind } from '@alliage/domain';
import type { Amount, FreeText, Language } from '@alliage/events';

/**
 * How a sentence says things: names as they were on the day of the event, words in the reader's language. What has no name
 * is « non connu »; a sentence never fails for it.
 */
export interface Say {
  readonly language: Language;
  /** The organisation behind a party, by its name of that day. */
  party(partyId: string): string;
  organisation(organisationId: string): string;
  network(networkId: string): string;
  alliance(allianceId: string): string;
  /** By name, or by function where it has one: « Responsable du réseau (Fédération X) » is for the caller to build. */
  person(personId: string): string;
  /** A member, representative or guest: person and party; a proxy: who gave it. */
  mandate(mandateId: string): string;
  project(projectId: string): string;
  /** An agenda item, by its title. */
  item(itemId: string): string;
  /** « décision n° 12 ». */
  decision(decisionId: string): string;
  /** « séance du comité politique du 3 mars 2018 ». */
  session(sessionId: string): string;
  /** « comité politique », « équipe projet « Jardins » ». */
  body(bodyId: string): string;
  /** Anything else that an event has named (history/things.ts): milestone, scenario, condition, action, proposal, lesson… */
  thing(id: string): string;
  /** « avant-projet ». */
  label<K extends LabelKind>(kind: K, value: Vocabulary[K]): string;
  /** A free text, quoted, shortened where it is long. */
  words(text: FreeText | undefined): string;
  /** « le 1er novembre 2018 », for a day or any date of R29. */
  day(day: string): string;
  when(edtf: string): string;
  amount(amount: Amount): string;
  /** « 12 000 € », « 150 h de bénévolat »: so much of a pledge, in its own unit; nothing where the pledge is not known. */
  left(pledgeId: string, much: number): string | undefined;
  number(n: number): string;
  /** « a, b et c ». */
  list(items: readonly string[]): string;
  /** French « de X » or « d’X ». English: « of X ». */
  of(name: string): string;
}

const UNKNOWN = { fr: 'non connu', en: 'unknown' } as const;
export const unknown = (language: Language): string => UNKNOWN[language];
