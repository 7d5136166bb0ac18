import type { FrozenRules, RollRow, Span } from '@alliage/events';
import { holds } from '../decider/period.ts';
import type { AllianceState } from '../decider/state.ts';
import { hasVoice } from '../parties/succession.ts';
import { isAlly, roleOn, voiceHolder } from '../parties/who.ts';
import type { Item, Session } from '../sessions/state.ts';

/** What a session freezes as it opens; given apart only while it is being opened. */
export interface Opening {
  readonly on: Span;
  readonly roll: readonly RollRow[];
  readonly sitting: readonly string[];
  readonly rules: FrozenRules;
}

/** A member of the roll as it stands before one item: whether it counts, attends, speaks. */
export interface Entitled extends RollRow {
  /** The ally whose voice it shares in (R9). */
  readonly ally: string;
  /** It has lost its mandate, or its party its place or its voice (R34), since the session opened (R39). */
  readonly lost: boolean;
  readonly recused: boolean;
  /** Itself (or its alternate) is there; in a consultation: it has answered. */
  readonly inPerson: boolean;
  /** By a proxy that its holder can use. */
  readonly represented: boolean;
}

/** R9: the ally whose voice a party has under the rules that a session froze; its own where the other part is an ally no longer. */
export function allyOf(state: AllianceState, partyId: string, on: Span, { voicePerPart }: FrozenRules): string {
  const party = state.parties[partyId];
  const holder = party === undefined ? partyId : voiceHolder(party, voicePerPart);
  return isAlly(state, holder, on) ? holder : partyId;
}

/** R13: an ally is recused from its own exclusion; nobody else is, unless declared. */
export const isExcludedBy = (item: Item | undefined, partyId: string): boolean =>
  item?.content.effect?.kind === 'exclude-party' && item.content.effect.partyId === partyId;

/** Who holds a member's proxy in a session: accepted, and not taken back (R11). */
export const proxyHolder = (session: Session, mandateId: string): string | undefined =>
  Object.values(session.proxies).find((p) => p.giver === mandateId && p.accepted && !p.revoked)?.holder;

function hasLost(state: AllianceState, row: RollRow, on: Span): boolean {
  const party = state.parties[row.partyId];
  if (party === undefined || roleOn(party, on) !== 'ally' || !hasVoice(state, row.partyId, on)) return true;
  const mandate =
    state.mandates[row.mandateId] ?? party.representatives.find(({ mandateId }) => mandateId === row.mandateId);
  return mandate === undefined || !holds(mandate, on);
}

/**
 * The roll of a session before one of its items (or before none: at the opening), on a day.
 * @param opening what was frozen; by default what SessionOpened froze
 */
export function entitledTo(
  state: AllianceState,
  session: Session,
  item: Item | undefined,
  on: Span,
  opening: Opening,
): readonly Entitled[] {
  const written = session.when.form === 'consultation' && item !== undefined;
  const ally = (partyId: string) => allyOf(state, partyId, on, opening.rules);
  const sitting = new Set(opening.sitting.map(ally));
  // R5: members of an ally that counts as declining stay on the roll, and are in no base.
  const based = opening.roll.filter(({ partyId }) => sitting.has(ally(partyId)));
  const seen = based.map((row) => ({
    ...row,
    ally: ally(row.partyId),
    lost: hasLost(state, row, on),
    recused: item?.recused[row.mandateId] !== undefined || isExcludedBy(item, row.partyId),
    inPerson: written
      ? item.voices[row.mandateId] !== undefined
      : session.attendance[row.mandateId]?.presence === 'present',
  }));
  const byMandate = new Map(seen.map((row) => [row.mandateId, row]));
  return seen.map((row) => {
    const holder = byMandate.get(proxyHolder(session, row.mandateId) ?? '');
    const usable = holder !== undefined && holder.inPerson && !holder.lost && !holder.recused;
    return { ...row, represented: !written && !row.inPerson && usable };
  });
}

/** It counts towards quorum and voices: on the roll still, not recused, and there or represented. */
export const takesPart = (row: Entitled): boolean => !row.lost && !row.recused && (row.inPerson || row.represented);
