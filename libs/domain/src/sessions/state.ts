import type {
  DataOf,
  FrozenRules,
  ItemContent,
  Presence,
  QuorumFound,
  RollRow,
  Span,
  Voice,
  FreeText,
} from '@alliage/events';

export interface VoiceGiven {
  readonly voice: Voice;
  readonly castBy: string;
  readonly reason?: FreeText;
}
export interface Item {
  readonly itemId: string;
  readonly sessionId: string;
  content: ItemContent;
  readonly late: boolean;
  readonly carriedFrom?: string;
  readonly proposedBy?: string;
  readonly addedAt: number;
  /** mandateId → ground: recused from this item (R13). */
  recused: Record<string, FreeText>;
  /** mandateId → voice; reworded = void (R16). */
  voices: Record<string, VoiceGiven>;
  /** Revision of its first voice since it was last worded: put to the vote (R19). */
  putToVoteAt?: number;
  /** EDTF: when the last voice was given; a consultation that all have answered is decided as of that day (R15). */
  lastVoiceOn?: string;
  decisionId?: string;
  outcome: 'open' | 'decided' | 'treated' | 'postponed' | 'carried-over';
  /** A later session took it up again, or it was dropped from the backlog. */
  takenUp?: boolean;
  dropped?: boolean;
}
export interface Proxy {
  readonly proxyId: string;
  readonly giver: string;
  readonly holder: string;
  accepted: boolean;
  revoked: boolean;
}
export interface Session {
  readonly sessionId: string;
  /** Id of the body; the round table's body id is the alliance's own id. */
  readonly bodyId: string;
  when: DataOf<'SessionConvened'>['when'];
  notice: DataOf<'SessionConvened'>['notice'];
  short: boolean;
  /** Day of the convocation (its act), and when it was recorded. */
  readonly convened: Span;
  readonly convenedAt: string;
  readonly secondConvocationOf?: string;
  /** R10: allies that have accepted a shorter notice; `itemId` → for a late item only. */
  accepted: { partyId: string; itemId?: string }[];
  items: string[];
  /** mandateId → attendance. */
  attendance: Record<string, { presence: Presence; byAlternate: boolean }>;
  proxies: Record<string, Proxy>;
  opened?: {
    readonly on: Span;
    readonly roll: readonly RollRow[];
    readonly sitting: readonly string[];
    readonly complete: boolean;
    readonly rules: FrozenRules;
    readonly quorum: QuorumFound;
    readonly contestable: boolean;
    readonly revision: number;
  };
  status: 'convened' | 'cancelled' | 'open' | 'closed' | 'adjourned';
  closed?: Span;
  /** The day on which it was cancelled: from then on its items wait (R14). */
  cancelled?: Span;
  minutes: {
    readonly draft: number;
    readonly on: Span;
    readonly draftedAt: string;
    comments: { mandateId: string; objection: boolean }[];
    approved?: { on: Span; how: 'silence' | 'at-session' };
  }[];
  published?: boolean;
  noteSent?: Span;
}
export interface Sessions {
  sessions: Record<string, Session>;
  items: Record<string, Item>;
}
export const noSessions: Sessions = { sessions: {}, items: {} };
