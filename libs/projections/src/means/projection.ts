import { sortKey, wordsOf, type Amount } from '@alliage/events';
import { flag, integer, optional, text } from '../contract/columns.ts';
import { projection } from '../contract/projection.ts';
import { table } from '../contract/table.ts';
import { amountColumns } from '../projects/contributions.ts';

/** What supporters have promised to the alliance, and what it has received: for what is kept (section 5). */
export const support = table('means_support', {
  key: ['supportId'],
  columns: {
    /** Of a promise: the pledge's. */
    supportId: text(),
    step: text<'pledged' | 'received'>(),
    /** Of what was received: the promise that it keeps, where there was one. */
    pledgeId: optional(text()),
    partyId: text(),
    forWhat: text(),
    /** A promise may name no amount. */
    kind: optional(text<Amount['kind']>()),
    cents: integer(),
    minutes: integer(),
    volunteer: flag(),
    words: optional(text()),
    on: text(),
    sortKey: text(),
    revision: integer(),
  },
});

const nothing = { kind: null, cents: 0, minutes: 0, volunteer: false, words: null };

/** Supports. Contributions stand with the projects that they go to (`project_contribution`). */
export const means = projection({
  name: 'means',
  version: 2,
  tables: { support },
  on: {
    SupportPledged: ({ data: { pledgeId, partyId, forWhat, amount }, effectiveOn, revision }, rows) =>
      rows.put(support, {
        ...{ supportId: pledgeId, step: 'pledged', partyId, forWhat: wordsOf(forWhat) },
        ...(amount === undefined ? nothing : amountColumns(amount)),
        ...{ on: effectiveOn, sortKey: sortKey(effectiveOn), revision },
      }),
    PartiesMerged: async ({ data: { kept, ended } }, rows) => {
      for (const row of await rows.list(support))
        if (row.partyId === ended && row.step === 'pledged') await rows.patch(support, row, { partyId: kept });
    },
    SupportReceived: ({ data: { supportId, pledgeId, partyId, forWhat, amount }, effectiveOn, revision }, rows) =>
      rows.put(support, {
        ...{ supportId, step: 'received', pledgeId, partyId, forWhat: wordsOf(forWhat), ...amountColumns(amount) },
        ...{ on: effectiveOn, sortKey: sortKey(effectiveOn), revision },
      }),
  },
});
