import {
  contestUntil,
  standingOf,
  type ActOnEvidenceType,
  type AllianceState,
  type EvidenceStanding,
} from '@alliage/domain';
import { sayWhen, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import type { Views } from '../projections.ts';
import { partiesNamed } from '../query/parties.ts';

export const EVIDENCE_STANDINGS = [
  'to-confirm',
  'confirmed',
  'contested',
] as const satisfies readonly EvidenceStanding[];

type Said = Readonly<Record<Language, string>>;
const STANDINGS: Readonly<Record<EvidenceStanding, Said>> = {
  'to-confirm': { fr: 'à confirmer', en: 'to be confirmed' },
  confirmed: { fr: 'confirmé', en: 'confirmed' },
  contested: { fr: 'contesté', en: 'contested' },
};
const ACTS: Readonly<Record<ActOnEvidenceType, Said>> = {
  PartyJoined: { fr: 'adhésion', en: 'joining' },
  PartyRoleChanged: { fr: 'changement de rôle', en: 'change of role' },
  CharterSigned: { fr: 'signature de la charte', en: 'signature of the charter' },
  ShortNoticeAccepted: { fr: 'accord pour un délai plus court', en: 'consent to a shorter notice' },
  WithdrawalAnnounced: { fr: 'retrait', en: 'withdrawal' },
  WithdrawalTakenBack: { fr: 'reprise d’un retrait', en: 'withdrawal taken back' },
  BoardRatified: { fr: 'ratification', en: 'ratification' },
  BoardRefused: { fr: 'refus de ratifier', en: 'refusal to ratify' },
};

export interface EvidenceRequest {
  readonly language: Language;
  /** `YYYY-MM-DD`: on which they stand as they do. */
  readonly day: string;
}

/** An act on evidence (R41): the paper, and whether it is still to be confirmed on that day. */
export interface ActShown {
  readonly eventId: string;
  readonly revision: number;
  readonly document: string;
  readonly date: { readonly on: string; readonly when: string };
  /** In which function it was signed. */
  readonly signatory: string;
  readonly standing: EvidenceStanding | null;
  readonly standingName: string | null;
  /** The last day for contesting it, the whole of it included; null while a suspension holds it up, or where rules cannot be asked. */
  readonly contestUntil: string | null;
  readonly contested: { readonly on: string; readonly when: string; readonly reason: string | null } | null;
}

type Row = Views['evidence_act'];
const NEVER = '9999-12-31';

function shown(row: Row, state: AllianceState | undefined, { language, day }: EvidenceRequest): ActShown {
  const { eventId, revision, document, date, signatory, contestedOn, reason } = row;
  const known = state?.onEvidence[revision];
  const standing = state && known ? standingOf(state, known, day) : null;
  const until = state && known ? contestUntil(state, known) : null;
  return {
    ...{ eventId, revision, document, signatory, date: { on: date, when: sayWhen(date, language) } },
    ...{ standing, standingName: standing && STANDINGS[standing][language] },
    contestUntil: until === NEVER ? null : until,
    contested:
      contestedOn === null || (standing !== null && standing !== 'contested')
        ? null
        : { on: contestedOn, when: sayWhen(contestedOn, language), reason },
  };
}

const rowsOf = (db: Kysely<Views>, owner: string) =>
  db.selectFrom('evidence_act').selectAll().where('owner', '=', owner).orderBy('revision').execute();

/** Acts on evidence by the revision that recorded them: to stand beside what they made. */
export async function evidenceByRevision(
  db: Kysely<Views>,
  owner: string,
  state: AllianceState | undefined,
  request: EvidenceRequest,
): Promise<ReadonlyMap<number, ActShown>> {
  return new Map((await rowsOf(db, owner)).map((row) => [row.revision, shown(row, state, request)]));
}

/** Every act on evidence with its party, in order of recording: what waits to be confirmed, what is contested, what was confirmed by silence. */
export async function listEvidence(
  db: Kysely<Views>,
  owner: string,
  state: AllianceState | undefined,
  request: EvidenceRequest & {
    readonly standing?: EvidenceStanding | undefined;
    readonly partyId?: string | undefined;
  },
) {
  const { language, day, standing, partyId } = request;
  const nameParty = await partiesNamed(db, owner, day);
  const items = (await rowsOf(db, owner)).map((row) => ({
    act: { type: row.type, name: ACTS[row.type][language] },
    party: nameParty(row.partyId),
    ...{ on: row.on, when: sayWhen(row.on, language), recordedAt: row.recordedAt },
    ...shown(row, state, request),
  }));
  return items.filter(
    (one) =>
      (standing === undefined || one.standing === standing) && (partyId === undefined || one.party.partyId === partyId),
  );
}
