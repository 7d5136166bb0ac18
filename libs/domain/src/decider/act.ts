import type { FacilitatorTerm } from '../directory/network/state.ts';
import type { Succession } from '../directory/succession.ts';
import type {
  Actor,
  CharterRules,
  CharterTexts,
  Json,
  OrganisationKind,
  Provenance,
  Tag,
  Visibility,
} from '@alliage/events';
import type { AllianceEvent } from './event.ts';

/** What a decision may know of other streams: only facts that never turn back (architecture.md, Write side). */
export interface Facts {
  readonly organisations: Readonly<Record<string, OrganisationFact | undefined>>;
  readonly persons: Readonly<Record<string, true | undefined>>;
  readonly networks: Readonly<Record<string, NetworkFact | undefined>>;
  readonly alliances: Readonly<Record<string, AllianceFact | undefined>>;
  /**
   * The alliance's own entries, all of them, at the revision that is decided on, as they read now (R31): only for commands that
   * say `readsEntries`, since the state does not keep them.
   */
  readonly entries?: readonly KnownEntry[];
}
/** An event with its place among causes, and the later ones that speak of it. */
export type KnownEntry = AllianceEvent & {
  readonly id: string;
  readonly causationId: string;
  readonly spokenOf?: readonly KnownEntry[];
};
export interface OrganisationFact {
  readonly kind: OrganisationKind;
  readonly networkHead: boolean;
  readonly partOf?: string;
  /** R34: who took it over, where it was; it never turns back. */
  readonly succeeded?: Succession;
}
export interface NetworkFact {
  /**
   * Every term ever named, with its end where one was recorded: namings and endings only ever come on top, so that what a decision read of
   * them, at the revision that it keeps (`basedOn`), is never undone.
   */
  readonly facilitators: readonly FacilitatorTerm[];
}

export interface AllianceFact {
  readonly demonstration: boolean;
  /** The chapters that it has opened, by id (section 7); `on` in EDTF. */
  readonly chapters: Readonly<Record<string, { readonly territory: Tag; readonly on: string }>>;
  /** Every version of its charter that came into force, in order of recording. */
  readonly charters: readonly CharterFact[];
}

export interface CharterFact {
  readonly version: number;
  /** EDTF: the day from which it has been in force. */
  readonly on: string;
  /** Revision, in that alliance's stream, of the event that brought it into force. */
  readonly revision: number;
  readonly texts: CharterTexts;
  readonly rules: CharterRules;
  readonly digest: string;
}

/** What comes in with a command besides its words: who, when, ids. The domain has no clock and makes no id of its own. */
export interface Act {
  readonly commandId: string;
  /** Instant of the command, UTC with milliseconds. */
  readonly now: string;
  readonly actor: Actor;
  /** EDTF; the day when it happened, where the command says so (R29). */
  readonly effectiveOn?: string;
  readonly provenance: Provenance;
  readonly visibility?: Visibility;
  /** UUIDv5(commandId, name): the same command meets the same ids again. */
  readonly newId: (name: string) => string;
  /** SHA-256 (base64url) of the JCS of a thing as data. */
  readonly digest: (thing: Json) => string;
  readonly facts: Facts;
}
