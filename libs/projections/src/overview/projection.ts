import {
  sortKey,
  wordsOf,
  type AllianceType,
  type Basis,
  type Closing,
  type DataOf,
  type FreeText,
  type Gate,
  type Provenance,
  type Stage,
  type Tag,
} from '@alliage/events';
import { flag, integer, json, optional, text } from '../contract/columns.ts';
import { projection } from '../contract/projection.ts';
import { table } from '../contract/table.ts';

export const alliance = table('overview_alliance', {
  key: [],
  columns: {
    name: text(),
    types: json<readonly AllianceType[]>(),
    themes: json<readonly Tag[]>(),
    territories: json<readonly Tag[]>(),
    zone: text(),
    demonstration: flag(),
    began: text(),
    opened: text(),
    purpose: optional(text()),
    purposeVersion: optional(integer()),
    purposeOn: optional(text()),
    purposeProvenance: optional(json<Provenance>()),
    closedOn: optional(text()),
    outcome: optional(text<Closing>()),
    closingBasis: optional(json<Basis>()),
    closingReason: optional(text()),
    closingDecisionId: optional(text()),
  },
});

/** The stage line: one row an entry, in order of recording. */
export const stage = table('overview_stage', {
  key: ['revision'],
  columns: {
    revision: integer(),
    entryId: text(),
    stage: text<Stage>(),
    gate: optional(text<Gate>()),
    cycle: optional(integer()),
    on: text(),
    onKey: text(),
    basis: json<Basis>(),
    criteria: json<DataOf<'StageEntered'>['criteria']>(),
  },
});

export const suspension = table('overview_suspension', {
  key: ['revision'],
  columns: {
    revision: integer(),
    entryId: text(),
    from: text(),
    /** Not known where a report leaves it out (R37). */
    reason: optional(text()),
    decisionId: optional(text()),
    resumedOn: optional(text()),
  },
});

export const predecessor = table('overview_predecessor', {
  key: ['revision'],
  columns: {
    revision: integer(),
    entryId: text(),
    text: text(),
    from: optional(text()),
    until: optional(text()),
    allianceId: optional(text()),
    provenance: json<Provenance>(),
  },
});

const decisionOf = (basis: Basis) => (basis.kind === 'decision' ? basis.decisionId : undefined);

/** Words as they are read; null where a report leaves them out (R37). */
const said = (text: FreeText | undefined): string | null => (text === undefined ? null : wordsOf(text));

/** What one page says of an alliance: who it is and how far it has come. What it still has to meet stands in feasibility's rows. */
export const overview = projection({
  name: 'overview',
  version: 5,
  tables: { alliance, stage, suspension, predecessor },
  on: {
    AllianceInitiated: ({ data, effectiveOn, recordedAt }, rows) => {
      const { types, themes, territories, zone, demonstration } = data;
      const said = { types, themes, territories, zone, demonstration };
      rows.put(alliance, { name: wordsOf(data.name), ...said, began: effectiveOn, opened: recordedAt });
    },
    AllianceRenamed: ({ data }, rows) => rows.patch(alliance, {}, { name: wordsOf(data.name) }),
    TypesChosen: ({ data }, rows) => rows.patch(alliance, {}, data),
    ThemesChosen: ({ data }, rows) => rows.patch(alliance, {}, data),
    TerritoriesChosen: ({ data }, rows) => rows.patch(alliance, {}, data),
    PredecessorNamed: ({ data, id, revision, provenance }, rows) =>
      rows.put(predecessor, { ...data, entryId: id, revision, text: wordsOf(data.text), provenance }),
    PurposeWorded: ({ data, effectiveOn, provenance }, rows) =>
      rows.patch(
        alliance,
        {},
        {
          purpose: wordsOf(data.purpose),
          purposeVersion: data.version,
          purposeOn: effectiveOn,
          purposeProvenance: provenance,
        },
      ),
    StageEntered: ({ data, id, revision, effectiveOn }, rows) => {
      const { to, gate, cycle, basis, criteria } = data;
      const dated = { on: effectiveOn, onKey: sortKey(effectiveOn) };
      rows.put(stage, { entryId: id, revision, stage: to, gate, cycle, ...dated, basis, criteria });
    },
    AllianceSuspended: ({ data, id, revision, effectiveOn }, rows) => {
      const reason = said(data.reason);
      const decisionId = decisionOf(data.basis);
      rows.put(suspension, { entryId: id, revision, from: effectiveOn, reason, decisionId });
    },
    AllianceResumed: async ({ effectiveOn }, rows) => {
      const last = (await rows.list(suspension)).at(-1);
      if (last) await rows.patch(suspension, last, { resumedOn: effectiveOn });
    },
    AllianceClosed: ({ data, effectiveOn }, rows) =>
      rows.patch(
        alliance,
        {},
        {
          closedOn: effectiveOn,
          outcome: data.outcome ?? null,
          closingReason: said(data.reason),
          closingBasis: data.basis,
          closingDecisionId: decisionOf(data.basis),
        },
      ),
  },
});
