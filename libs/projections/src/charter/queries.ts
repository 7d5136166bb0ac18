import { sayWhen, wordsOf, type CharterTexts, type FreeText, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse, parseOr } from '../contract/columns.ts';
import type { Views } from '../projections.ts';
import type { ActShown } from '../evidence/queries.ts';
import { pageOf, type Page, type PageRequest } from '../query/page.ts';
import { allianceNames, personNames, type Names } from '../query/names.ts';
import { partiesNamed, type NameParty } from '../query/parties.ts';
import { provenanceSaid, unknown } from '../reports/words.ts';
import { rulesSaid } from './rules-said.ts';

export const CHARTER_SORTS = ['version', '-version'] as const;
export const CHARTER_STATUSES = ['drafted', 'open', 'in-force', 'replaced'] as const;
export type CharterStatus = (typeof CHARTER_STATUSES)[number];

const STATUS_NAMES: Readonly<Record<CharterStatus, Readonly<Record<Language, string>>>> = {
  drafted: { fr: 'en projet', en: 'drafted' },
  open: { fr: 'ouverte à la signature', en: 'open for signature' },
  'in-force': { fr: 'en vigueur', en: 'in force' },
  replaced: { fr: 'remplacée', en: 'replaced' },
};

export interface CharterRequest {
  readonly language: Language;
  /** `YYYY-MM-DD`: on which status and names are asked for. */
  readonly day: string;
  /** Acts on evidence by the revision that recorded them (R41). */
  readonly evidence?: ReadonlyMap<number, ActShown> | undefined;
}
export interface CharterVersionsRequest extends CharterRequest, PageRequest {
  readonly status?: CharterStatus | undefined;
  readonly sort?: (typeof CHARTER_SORTS)[number] | undefined;
}

type Row = Views['charter_version'];
type Signature = Views['charter_signature'];
const dated = (on: string | null, language: Language) => (on === null ? null : { on, when: sayWhen(on, language) });

/** How a version stands on a day: nothing stored says so (R40). */
function statusOf({ inForceDay, inForceUntil, openedOn, inForceOn }: Row, day: string): CharterStatus {
  if (inForceOn !== null && inForceUntil < day) return 'replaced';
  if (inForceOn !== null && inForceDay <= day) return 'in-force';
  return openedOn === null ? 'drafted' : 'open';
}

function withStatus(db: Kysely<Views>, owner: string, { status, day }: CharterVersionsRequest) {
  const all = db.selectFrom('charter_version').where('owner', '=', owner);
  const ruling = all.where('inForceOn', 'is not', null).where('inForceDay', '<=', day);
  switch (status) {
    case undefined:
      return all;
    case 'replaced':
      return ruling.where('inForceUntil', '<', day);
    case 'in-force':
      return ruling.where('inForceUntil', '>=', day);
    case 'open':
      return all.where('openedOn', 'is not', null).where('inForceDay', '>', day);
    case 'drafted':
      return all.where('openedOn', 'is', null);
    default:
      return status satisfies never;
  }
}

interface Named {
  readonly party: NameParty;
  /** Of the alliances whose chapters these versions rule. */
  readonly parents: Names;
}

const namesOf = async (db: Kysely<Views>, owner: string, rows: readonly Row[], day: string): Promise<Named> => ({
  party: await partiesNamed(db, owner, day),
  parents: await allianceNames(
    db,
    rows.flatMap(({ parentId }) => parentId ?? []),
  ),
});

function summaryOf(row: Row, signatures: readonly Signature[], named: Named, request: CharterRequest) {
  const { language, day, evidence } = request;
  const { version, draft, openedDraft, digest, parentId, parentVersion } = row;
  const status = statusOf(row, day);
  const signed = signatures.filter((s) => s.version === version);
  return {
    ...{ version, draft, status, statusName: STATUS_NAMES[status][language] },
    // Section 7: in a chapter, a version of its parent's; null for one of its own.
    parent:
      parentId === null
        ? null
        : { allianceId: parentId, name: named.parents.get(parentId) ?? null, version: parentVersion },
    drafted: dated(row.draftedOn, language),
    ...{ openedDraft, opened: dated(row.openedOn, language), digest },
    signatories: parse(row.signatories).map((partyId) => {
      const signature = signed.find((s) => s.partyId === partyId);
      return {
        ...named.party(partyId),
        signed: dated(signature?.on ?? null, language),
        onEvidence: evidence?.get(signature?.revision ?? -1) ?? null,
      };
    }),
    inForce: dated(row.inForceOn, language),
    reported: reportedSaid(row, language),
  };
}

const RULES = ['modes', 'noticeDays', 'withdrawalNoticeDays', 'cadenceMonths'] as const;

/** R37: where a source reports it, what it leaves out: those rules are the defaults, and signatories may be unknown. */
function reportedSaid(row: Row, language: Language) {
  const said = parseOr(row.reported, null);
  if (said === null) return null;
  return {
    provenance: provenanceSaid(said.provenance, language),
    signatoriesSaid: said.signatories ? null : unknown(language),
    defaults: RULES.filter((rule) => !said.rules.includes(rule)),
  };
}

const signaturesOf = (db: Kysely<Views>, owner: string) =>
  db.selectFrom('charter_signature').selectAll().where('owner', '=', owner).orderBy('on').orderBy('partyId').execute();

/** The versions of the charter, with who has signed. Who is still asked is for the domain to say (R39). */
export async function listCharters(
  db: Kysely<Views>,
  owner: string,
  request: CharterVersionsRequest,
): Promise<Page<ReturnType<typeof summaryOf>>> {
  const order = { columns: ['version'], descending: request.sort?.startsWith('-') ?? false };
  const page = await pageOf(withStatus(db, owner, request).selectAll(), order, request);
  const named = await namesOf(db, owner, page.items, request.day);
  const signatures = await signaturesOf(db, owner);
  return { ...page, items: page.items.map((row) => summaryOf(row, signatures, named, request)) };
}

const CLAUSES = ['vision', 'values', 'purpose', 'principles', 'exit', 'fruits', 'reservedMeans'] as const;
function textsSaid(texts: CharterTexts) {
  const said = (text: FreeText | undefined) => (text === undefined ? null : wordsOf(text));
  const clauses = Object.fromEntries(CLAUSES.map((clause) => [clause, said(texts[clause])]));
  return { ...(clauses as Record<(typeof CLAUSES)[number], string | null>), axes: texts.axes.map((a) => wordsOf(a)) };
}

async function draftsOf(db: Kysely<Views>, owner: string, version: number) {
  const drafts = await db
    .selectFrom('charter_draft')
    .selectAll()
    .where('owner', '=', owner)
    .where('version', '=', version)
    .orderBy('draft')
    .execute();
  const commitments = await db
    .selectFrom('charter_commitment')
    .selectAll()
    .where('owner', '=', owner)
    .where('version', '=', version)
    .orderBy('draft')
    .orderBy('partyId')
    .execute();
  return { drafts, commitments };
}

/** One version as a whole: texts, rules and commitments of the draft that counts, every draft, every signature. */
export async function oneCharter(db: Kysely<Views>, owner: string, version: number, request: CharterRequest) {
  const { language, day, evidence: papers } = request;
  const row = await db
    .selectFrom('charter_version')
    .selectAll()
    .where('owner', '=', owner)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) return undefined;
  const { drafts, commitments } = await draftsOf(db, owner, version);
  // What is open or in force is the draft that was opened, whatever has been drafted since.
  const counts = row.openedDraft ?? row.draft;
  const shown = drafts.find(({ draft }) => draft === counts);
  if (!shown) return undefined;
  const named = await namesOf(db, owner, [row], day);
  const nameParty = named.party;
  const signatures = (await signaturesOf(db, owner)).filter((s) => s.version === version);
  const persons = await personNames(
    db,
    signatures.flatMap(({ personId }) => (personId === null ? [] : [personId])),
  );
  return {
    ...summaryOf(row, signatures, named, request),
    shownDraft: counts,
    texts: textsSaid(parse(shown.texts)),
    rules: rulesSaid(parse(shown.rules), nameParty, language),
    commitments: commitments
      .filter(({ draft }) => draft === counts)
      .map(({ partyId, commitment, stepAside, wordedOn }) => ({
        ...{ ...nameParty(partyId), commitment, stepAside, worded: dated(wordedOn, language) },
      })),
    signatures: signatures.map(({ partyId, personId, on, evidence, revision }) => ({
      ...nameParty(partyId),
      person: personId === null ? null : { personId, ...(persons.get(personId) ?? { name: null, function: null }) },
      ...{ evidence, on, when: sayWhen(on, language) },
      onEvidence: papers?.get(revision ?? -1) ?? null,
    })),
    drafts: drafts.map(({ draft, draftedOn }) => ({ draft, on: draftedOn, when: sayWhen(draftedOn, language) })),
  };
}
export type OneCharter = NonNullable<Awaited<ReturnType<typeof oneCharter>>>;

/** The charter that rules on a day, with its rules; null before any: then the defaults of section 4 rule. */
export async function charterOnDay(db: Kysely<Views>, owner: string, day: string, language: Language) {
  const row = await withStatus(db, owner, { status: 'in-force', day, language })
    .selectAll()
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (!row) return null;
  const { version, parent, inForce, texts, rules } =
    (await oneCharter(db, owner, row.version, { language, day })) ?? {};
  return { version, parent, inForce, texts, rules };
}
