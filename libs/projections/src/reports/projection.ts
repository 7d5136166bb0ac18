import { sortKey, wordsOf, type DataOf, type Provenance } from '@alliage/events';
import { integer, json, text } from '../contract/columns.ts';
import { projection, type Handlers } from '../contract/projection.ts';
import { table } from '../contract/table.ts';

/** What may be reported and has no row of its own elsewhere (R37). */
export type Reported =
  'DecisionReported' | 'SessionReported' | 'SeatsReported' | 'PartiesReported' | 'AssessmentReported';
/** Texts opened: what a reader sees. */
export type ReportedData<T extends Reported> = Omit<DataOf<T>, 'title' | 'text' | 'words'> & {
  readonly title?: string;
  readonly text?: string;
  readonly words?: string;
};

/** One row a report, as the source tells it; what it leaves out is left out here too. */
export const entry = table('report_entry', {
  key: ['revision'],
  columns: {
    revision: integer(),
    type: text<Reported>(),
    on: text(),
    sortKey: text(),
    data: json<ReportedData<Reported>>(),
    provenance: json<Provenance>(),
  },
  indexes: [['owner', 'type', 'sortKey']],
});

const opened = (data: object) =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) =>
      name === 'title' || name === 'text' || name === 'words' ? [name, wordsOf(value as never)] : [name, value],
    ),
  ) as ReportedData<Reported>;

const types = [
  'DecisionReported',
  'SessionReported',
  'SeatsReported',
  'PartiesReported',
  'AssessmentReported',
] as const;
const handlers: Handlers = Object.fromEntries(
  types.map((type) => [
    type,
    ((event, rows) =>
      rows.put(entry, {
        ...{ revision: event.revision, type, on: event.effectiveOn, sortKey: sortKey(event.effectiveOn) },
        ...{ data: opened(event.data), provenance: event.provenance },
      })) satisfies Handlers['DecisionReported'],
  ]),
);

/** The past before the cut-over, as sources tell it. */
export const reports = projection({ name: 'reports', version: 1, tables: { entry }, on: handlers });
