import { wordsOf, type Evidence } from '@alliage/events';
import { actsOnEvidence, type ActOnEvidenceType } from '@alliage/domain';
import { integer, optional, text } from '../contract/columns.ts';
import type { ViewEvent } from '../contract/event.ts';
import { projection, type Handlers, type Rows } from '../contract/projection.ts';
import { table } from '../contract/table.ts';

/** What a pilot recorded from a paper (R41). Until when it may be contested is asked of the domain: a suspension moves it (G8). */
export const act = table('evidence_act', {
  key: ['revision'],
  columns: {
    revision: integer(),
    eventId: text(),
    type: text<ActOnEvidenceType>(),
    partyId: text(),
    on: text(),
    recordedAt: text(),
    document: text(),
    date: text(),
    signatory: text(),
    contestedOn: optional(text()),
    reason: optional(text()),
  },
  indexes: [['owner', 'partyId']],
});

function keep({ data, id, revision, type, effectiveOn, recordedAt }: ViewEvent<ActOnEvidenceType>, rows: Rows): void {
  const { partyId, onEvidence } = data as { readonly partyId: string; readonly onEvidence?: Evidence };
  if (onEvidence === undefined) return;
  const { document, date, signatory } = onEvidence;
  rows.put(act, {
    ...{ revision, eventId: id, type, partyId, on: effectiveOn, recordedAt },
    ...{ document: wordsOf(document), date, signatory: wordsOf(signatory) },
  });
}

/** Acts on evidence, with what their parties say of them. */
export const evidence = projection({
  name: 'evidence',
  version: 1,
  tables: { act },
  on: {
    ...(Object.fromEntries(actsOnEvidence.map((type) => [type, keep])) as Handlers),
    EvidenceContested: ({ data: { revision, reason }, effectiveOn }, rows) =>
      rows.patch(act, { revision }, { contestedOn: effectiveOn, reason: wordsOf(reason) }),
  },
});
