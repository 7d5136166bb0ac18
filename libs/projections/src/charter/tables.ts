import type { CharterRules, CharterTexts, Provenance } from '@alliage/events';
import { integer, json, optional, text } from '../contract/columns.ts';
import { table } from '../contract/table.ts';

export const version = table('charter_version', {
  key: ['version'],
  columns: {
    version: integer(),
    /** The last draft; the one that was opened, where one was. */
    draft: integer(),
    openedDraft: optional(integer()),
    openedOn: optional(text()),
    digest: optional(text()),
    signatories: json<readonly string[]>(),
    draftedOn: text(),
    inForceOn: optional(text()),
    /** The days on which it ruled; `END` and `BEGINNING` where it never did, or still does. */
    inForceDay: text(),
    inForceUntil: text(),
    /** In a chapter, a version of its parent's charter: whose, and which. */
    parentId: optional(text()),
    parentVersion: optional(integer()),
    /** Of a charter that a source reports (R37): the rules that it gives, and whether it names signatories. */
    reported:
      optional(
        json<{ readonly rules: readonly string[]; readonly signatories: boolean; readonly provenance: Provenance }>(),
      ),
  },
});

export const draft = table('charter_draft', {
  key: ['version', 'draft'],
  columns: {
    version: integer(),
    draft: integer(),
    draftedOn: text(),
    texts: json<CharterTexts>(),
    rules: json<CharterRules>(),
  },
});

/** What each ally commits itself to, in each draft. */
export const commitment = table('charter_commitment', {
  key: ['version', 'draft', 'partyId'],
  columns: {
    version: integer(),
    draft: integer(),
    partyId: text(),
    commitment: text(),
    stepAside: optional(text()),
    wordedOn: text(),
  },
});

/** Signatures of the draft that is open or in force; opening another one begins anew. */
export const signature = table('charter_signature', {
  key: ['version', 'partyId'],
  columns: {
    version: integer(),
    partyId: text(),
    personId: optional(text()),
    evidence: optional(text()),
    on: text(),
    /** Of the signature; none where it is reported. */
    revision: optional(integer()),
  },
});
