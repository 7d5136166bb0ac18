import type { CharterRules, ItemContent, QuorumFound, Voice } from '@alliage/events';
import { defaultRules } from '../charter/defaults.ts';
import { itemContent } from './chapters.ts';
import { happened, id, type Happened } from './story.ts';

/** `person` of the roll: mandate id(`political/person`), party id(`ally`); at the round table the representative of the ally. */
export interface Seated {
  readonly mandateId: string;
  readonly partyId: string;
  readonly personId: string;
}
export const seat = (body: string, ally: string, person: string): Seated => ({
  mandateId: id(`${body}/${person}`),
  partyId: id(ally),
  personId: id(person),
});
/** Presidents and directors of FNH and CPIE, as `committees()` seats them. */
export const political: Seated[] = [
  seat('political', 'fnh', 'fnh-president'),
  seat('political', 'fnh', 'fnh-director'),
  seat('political', 'cpie', 'cpie-president'),
  seat('political', 'cpie', 'cpie-director'),
];
/** The representatives that `joined` names. */
export const roundTable = (...allies: string[]): Seated[] =>
  allies.map((ally) => ({ mandateId: id(`${ally}-rep-mandate`), partyId: id(ally), personId: id(`${ally}-rep`) }));

const found: QuorumFound = {
  alliesNeeded: 2,
  alliesFound: 2,
  alliesBase: 2,
  seatsNeeded: 2,
  seatsFound: 4,
  seatsBase: 4,
  secondConvocation: false,
  reached: true,
};

export interface Held {
  /** Name of the session; its id is id(name). */
  name?: string;
  on?: string;
  body?: 'political' | 'technical' | 'round-table';
  roll?: readonly Seated[];
  /** Name of an item → its content; decision item id(name). */
  items?: Readonly<Record<string, Partial<ItemContent>>>;
  /** Who is there; by default everybody on the roll. */
  present?: readonly Seated[];
  /** Whether the quorum was there when it opened; true unless said. */
  quorumAtTheOpening?: boolean;
  rules?: Partial<CharterRules>;
  charterVersion?: number;
  complete?: boolean;
  short?: boolean;
  late?: boolean;
  secondConvocationOf?: string;
  /** Item → the item that it takes up. */
  carriedFrom?: Readonly<Record<string, string>>;
}

/** A session convened with its items, attended and opened. */
export function sessionHeld(held: Held = {}): Happened[] {
  const { name = 'session', on = '2016-04-12', body = 'political', items = { item: { matter: 'budget' } } } = held;
  const roll = held.roll ?? (body === 'round-table' ? roundTable('fnh', 'cpie') : political);
  const sessionId = id(name);
  const { quorum, secondConvocation, modes, reserved, voicePerPart } = { ...defaultRules, ...held.rules };
  const version = held.charterVersion === undefined ? {} : { charterVersion: held.charterVersion };
  return [
    happened(
      'SessionConvened',
      {
        sessionId,
        bodyId: body === 'round-table' ? id('alliance') : id(body),
        when: { form: 'meeting', startsAt: `${on}T14:00`, place: 'Paris' },
        notice: { given: held.short ? 1 : 10, required: 7 },
        short: held.short ?? false,
        ...(held.secondConvocationOf === undefined ? {} : { secondConvocationOf: id(held.secondConvocationOf) }),
      },
      on,
    ),
    ...Object.entries(items).map(([item, content]) => {
      const from = held.carriedFrom?.[item];
      return happened('AgendaItemAdded', {
        sessionId,
        itemId: id(item),
        content: itemContent(content),
        late: held.late ?? false,
        ...(from === undefined ? {} : { carriedFrom: id(from) }),
      });
    }),
    ...(held.present ?? roll).map(({ mandateId }) =>
      happened('AttendanceRecorded', { sessionId, mandateId, presence: 'present', byAlternate: false }),
    ),
    happened('SessionOpened', {
      sessionId,
      roll: [...roll],
      sitting: [...new Set(roll.map((row) => row.partyId))],
      complete: held.complete ?? true,
      rules: { quorum, secondConvocation, modes, reserved, voicePerPart, ...version },
      quorum: { ...found, reached: held.quorumAtTheOpening ?? true },
      contestable: false,
    }),
  ];
}

/** Voices on item id(item): mandate → voice; those against and those who ask give a reason. */
export const voices = (said: Readonly<Record<string, Voice>>, item = 'item', session = 'session'): Happened[] =>
  Object.entries(said).map(([mandate, voice]) =>
    happened('VoiceRecorded', {
      sessionId: id(session),
      itemId: id(item),
      mandateId: id(mandate),
      castBy: id('fnh-pilot'),
      voice,
      ...(voice === 'against' || voice === 'send-back' ? { reason: 'Pourquoi' } : {}),
    }),
  );
