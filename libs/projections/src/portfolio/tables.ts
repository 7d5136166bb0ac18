import type { Closing, EventType, Stage } from '@alliage/events';
import { flag, integer, optional, text } from '../contract/columns.ts';
import { table } from '../contract/table.ts';

export type PortfolioStatus = 'open' | 'suspended' | 'closed';

export const alliance = table('portfolio_alliance', {
  key: [],
  columns: {
    name: text(),
    nameKey: text(),
    /** Empty until the first stage is entered. */
    stage: text<Stage | ''>(),
    /** EDTF, and its place in R29's order. */
    stageOn: text(),
    stageKey: text(),
    status: text<PortfolioStatus>(),
    outcome: optional(text<Closing>()),
    cycle: integer(),
    demonstration: flag(),
    began: text(),
    beganKey: text(),
    /** What free words are looked for in. */
    words: text(),
    purpose: optional(text()),
    /** What happened last (R29's order), and when something was last recorded: see activity.ts. */
    lastOn: text(),
    lastKey: text(),
    lastType: text<EventType>(),
    lastRecorded: text(),
  },
  indexes: [
    ['lastKey', 'owner'],
    ['nameKey', 'owner'],
    ['stageKey', 'owner'],
    ['beganKey', 'owner'],
  ],
});

/** Themes, territories and types: what portfolios are filtered by. */
export const tag = table('portfolio_tag', {
  key: ['kind', 'tagKey'],
  columns: {
    kind: text<'theme' | 'territory' | 'type'>(),
    tagKey: text(),
    name: text(),
    code: optional(text()),
    place: integer(),
  },
  indexes: [['kind', 'tagKey']],
});

/** In which role, from when and until when an organisation has its place. A role held twice has two rows. */
export const party = table('portfolio_party', {
  key: ['partyId', 'revision'],
  columns: {
    partyId: text(),
    revision: integer(),
    organisationId: text(),
    role: text(),
    /** As it was said; what `fromDay` and `untilDay` make of it is for telling whether it holds on a day (R38). */
    from: text(),
    /** As it was said, where it ended with no precise day. */
    until: optional(text()),
    fromDay: text(),
    untilDay: text(),
  },
  indexes: [['organisationId', 'owner']],
});

export const network = table('portfolio_network', {
  key: ['networkId', 'revision'],
  columns: {
    networkId: text(),
    revision: integer(),
    /** As it was said. */
    on: text(),
    left: optional(text()),
    fromDay: text(),
    untilDay: text(),
  },
  indexes: [['networkId', 'owner']],
});
