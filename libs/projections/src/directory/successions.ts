import { sortDay, wordsOf, type OrganisationKind, type SuccessionKind } from '@alliage/events';
import { integer, optional, text } from '../contract/columns.ts';
import { BEGINNING, firstDay } from '../contract/periods.ts';
import type { Handlers } from '../contract/projection.ts';
import { table } from '../contract/table.ts';

/** Who takes an organisation over (R34): one row a successor, owned by the organisation that is succeeded. */
export const succession = table('directory_succession', {
  key: ['successorId'],
  columns: {
    id: text(),
    successorId: text(),
    kind: text<SuccessionKind>(),
    /** EDTF. */
    on: text(),
    onDay: text(),
    words: optional(text()),
    /** Instant: the 90 days in which alliances decide run from it. */
    recordedAt: text(),
    place: integer(),
  },
  indexes: [['id'], ['successorId']],
});

/** What kind of organisation it has been, with the day from which; the first one since ever. */
export const organisationKind = table('directory_organisation_kind', {
  key: ['fromDay', 'revision'],
  columns: { id: text(), fromDay: text(), revision: integer(), kind: text<OrganisationKind>() },
  indexes: [['id', 'fromDay', 'revision']],
});

export const successions: Handlers = {
  OrganisationSucceeded: ({ data: { successors, kind, on, words }, recordedAt }, rows, { id }) => {
    for (const [place, successorId] of successors.entries())
      rows.put(succession, {
        ...{ id, successorId, kind, on, onDay: firstDay(on), recordedAt, place },
        words: words === undefined ? null : wordsOf(words),
      });
  },
};

type Kinds = { readonly fromDay: string; readonly kind: OrganisationKind }[];

/** The row of a kind, where it is another than the one before. */
export const kindFrom = (before: Kinds, kind: OrganisationKind, effectiveOn: string): string | undefined => {
  if (before.length === 0) return BEGINNING;
  const fromDay = sortDay(effectiveOn);
  return before.filter((one) => one.fromDay <= fromDay).at(-1)?.kind === kind ? undefined : fromDay;
};
