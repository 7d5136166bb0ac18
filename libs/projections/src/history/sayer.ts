import type { BodyKind, Language } from '@alliage/events';
import type { Known } from './names.ts';
import { plainSay, quoted } from './plain-say.ts';
import { unknown, type Say } from './say.ts';

interface Moment {
  /** Things are called what they were called at that revision. */
  readonly revision: number;
  /** Organisations are called what they were called on that day. */
  readonly day: string;
}

/** `say` for one entry: the names known, as they were then. */
export function sayer(known: Known, language: Language, { revision, day }: Moment): Say {
  const plain = plainSay(language);
  const none = unknown(language);
  const thingRow = (id: string) => {
    const rows = known.things.get(id) ?? [];
    // R34: what happened before a party was taken over stays under the old name, however late it is recorded.
    return rows.findLast((row) => row.revision <= revision && (row.fromDay ?? day) <= day) ?? rows[0];
  };
  const organisation = (id: string) =>
    known.organisations.get(id)?.findLast(({ fromDay }) => fromDay <= day)?.name ?? none;
  /** Of a party, or of what a party has pledged. */
  const party = (id: string) => {
    const row = thingRow(id);
    return organisation(row?.of ?? thingRow(row?.partyId ?? '')?.of ?? '');
  };
  const person = (id: string) => known.persons.get(id)?.name ?? none;
  const thing = (id: string) => {
    const words = thingRow(id)?.words;
    return words ? plain.words(words) : none;
  };
  const body = (id: string): string => {
    const row = thingRow(id);
    // The round table is there from the opening: no event names it (R36).
    const kind = (row?.detail ?? 'round-table') as BodyKind;
    const name = plain.label('body', kind);
    return row?.of ? `${name} ${thing(row.of)}` : name;
  };
  const mandate = (id: string): string => {
    const row = thingRow(id);
    if (row?.partyId) return row.of ? `${person(row.of)} (${party(row.partyId)})` : party(row.partyId);
    // A proxy is known by the mandate of who gave it.
    return row?.of ? mandate(row.of) : none;
  };
  const the = (name: string) =>
    language === 'en' ? `the ${name}` : /^[aeiouéè]/i.test(name) ? `de l’${name}` : `du ${name}`;
  return {
    ...plain,
    organisation,
    party,
    person,
    thing,
    body,
    project: thing,
    item: thing,
    network: (id) => known.networks.get(id) ?? none,
    alliance: (id) => (known.alliances.has(id) ? quoted(known.alliances.get(id) ?? '', language) : none),
    mandate,
    left(id, much) {
      const unit = thingRow(id)?.detail;
      if (unit === 'money') return plain.amount({ kind: 'money', cents: much });
      const volunteer = unit === 'volunteer-time';
      return volunteer || unit === 'time' ? plain.amount({ kind: 'time', minutes: much, volunteer }) : undefined;
    },
    decision(id) {
      const row = thingRow(id);
      const number = row?.number;
      if (number === undefined || number === null) return language === 'fr' ? 'décision' : 'a decision';
      if (row?.detail === 'reported') return language === 'fr' ? `décision H${number}` : `decision H${number}`;
      return language === 'fr' ? `décision n° ${number}` : `decision no. ${number}`;
    },
    session(id) {
      const row = thingRow(id);
      if (!row) return language === 'fr' ? 'séance' : 'session';
      // A session that was moved has another day, and the body that it always had.
      const of = body(row.of ?? known.things.get(id)?.[0]?.of ?? '');
      const on = row.detail ? plain.day(row.detail).replace(/^le /, '') : none;
      return language === 'fr' ? `séance ${the(of)} du ${on}` : `session of ${the(of)} of ${on}`;
    },
  };
}
