import { addDays, spanOf, wordsOf } from '@alliage/events';
import { END } from '../contract/periods.ts';
import { defaultRules, ruledHere, rulesReported } from '@alliage/domain';
import { projection, type Rows } from '../contract/projection.ts';
import type { RowOf } from '../contract/table.ts';
import { commitment, draft, signature, version } from './tables.ts';

type Version = RowOf<typeof version>;

/** The first day on which a version rules; one in force since nobody knows when rules from the beginning. */
const since = (edtf: string): string => spanOf(edtf).first ?? '0000-00-00';

const dayBefore = (day: string): string => (day > '0000-00-00' ? addDays(day, -1) : day);

/** The version before rules until the day before. */
async function replaceBefore(
  rows: Rows,
  by: number,
  inForceDay: string,
  isReplaced = ({ inForceUntil }: Version): boolean => inForceUntil === END,
): Promise<void> {
  for (const before of await rows.list(version))
    if (before.version !== by && before.inForceOn !== null && isReplaced(before))
      await rows.patch(version, { version: before.version }, { inForceUntil: dayBefore(inForceDay) });
}

/** The versions of the charter with their drafts, commitments and signatures. */
export const charter = projection({
  name: 'charter',
  version: 3,
  tables: { version, draft, commitment, signature },
  on: {
    CharterDrafted: async ({ data: { texts, rules, ...which }, effectiveOn }, rows) => {
      const known = await rows.get(version, { version: which.version });
      const before = known ?? (await rows.list(version)).at(-1);
      if (known) await rows.patch(version, { version: which.version }, { draft: which.draft });
      else
        rows.put(version, {
          ...{ ...which, draftedOn: effectiveOn, signatories: [], inForceDay: END, inForceUntil: END },
        });
      rows.put(draft, { ...which, draftedOn: effectiveOn, texts, rules });
      // Commitments are worded by the allies, not by the draft: a new one starts from those of the one before.
      if (before === undefined) return;
      const worded = await rows.list(commitment, { version: before.version, draft: before.draft });
      for (const one of worded) rows.put(commitment, { ...one, ...which });
    },
    CommitmentWorded: ({ data, effectiveOn }, rows) =>
      rows.put(commitment, {
        ...data,
        commitment: wordsOf(data.commitment),
        stepAside: data.stepAside === undefined ? null : wordsOf(data.stepAside),
        wordedOn: effectiveOn,
      }),
    CharterOpenedForSignature: async ({ data, effectiveOn }, rows) => {
      const { digest, signatories } = data;
      for (const { partyId } of await rows.list(signature, { version: data.version }))
        rows.remove(signature, { version: data.version, partyId });
      await rows.patch(
        version,
        { version: data.version },
        { openedDraft: data.draft, openedOn: effectiveOn, digest, signatories },
      );
    },
    CharterSigned: ({ data: { partyId, personId, evidence, version: of }, effectiveOn: on, revision }, rows) =>
      rows.put(signature, {
        ...{ version: of, partyId, personId, on, revision },
        evidence: evidence === undefined ? null : wordsOf(evidence),
      }),
    CharterReported: async ({ data, effectiveOn, provenance }, rows) => {
      const { version: of, texts, digest, signatories } = data;
      await replaceBefore(rows, of, since(effectiveOn));
      const rules = rulesReported(data.rules, defaultRules);
      rows.put(draft, { version: of, draft: 1, draftedOn: effectiveOn, texts, rules });
      for (const partyId of signatories ?? []) rows.put(signature, { version: of, partyId, on: effectiveOn });
      rows.put(version, {
        ...{ version: of, draft: 1, openedDraft: 1, openedOn: effectiveOn, digest, signatories: signatories ?? [] },
        ...{ draftedOn: effectiveOn, inForceOn: effectiveOn, inForceDay: since(effectiveOn), inForceUntil: END },
        reported: { rules: Object.keys(data.rules), signatories: signatories !== undefined, provenance },
      });
    },
    // A parent's version replaces that before it, never a charter of the chapter's own.
    ParentCharterTaken: async ({ data, effectiveOn }, rows) => {
      const { parent, version: of, texts, digest } = data;
      const rules = ruledHere(data.rules);
      const inForceDay = since(effectiveOn);
      const own = (await rows.list(version)).find((v) => v.parentId === null && v.inForceOn !== null);
      await replaceBefore(rows, of, inForceDay, (v) => v.parentId !== null && v.inForceUntil >= inForceDay);
      rows.put(draft, { version: of, draft: 1, draftedOn: effectiveOn, texts, rules });
      rows.put(version, {
        ...{ version: of, draft: 1, openedDraft: 1, openedOn: effectiveOn, digest, signatories: [] },
        ...{
          draftedOn: effectiveOn,
          inForceOn: effectiveOn,
          inForceDay,
          inForceUntil: own ? dayBefore(own.inForceDay) : END,
        },
        ...{ parentId: parent.allianceId, parentVersion: parent.version },
      });
    },
    CharterEnteredIntoForce: async ({ data, effectiveOn }, rows) => {
      const inForceOn = data.from ?? effectiveOn;
      const inForceDay = since(inForceOn);
      await replaceBefore(rows, data.version, inForceDay);
      await rows.patch(version, { version: data.version }, { inForceOn, inForceDay, inForceUntil: END });
    },
  },
});
