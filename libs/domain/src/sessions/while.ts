import type { Effect, EffectKind } from '@alliage/events';
import type { AllianceState } from '../decider/state.ts';

/** What a session is about, as far as its circumstances ask: the effects of its decision items. */
export type Decides = { readonly kind: string; readonly effect?: { readonly kind: EffectKind; readonly to?: string } };

const resumesOrCloses = (effect: Decides['effect']): boolean => effect?.kind === 'resume' || effect?.kind === 'close';

/** R1: with fewer than two allies the alliance can only admit an ally, suspend, resume or close. */
const mendsTheCircle = (effect: Decides['effect']): boolean =>
  resumesOrCloses(effect) ||
  effect?.kind === 'suspend' ||
  effect?.kind === 'admit-party' ||
  (effect?.kind === 'change-role' && effect.to === 'ally');

const onlyDecides = (items: readonly Decides[], allowed: (effect: Decides['effect']) => boolean): boolean => {
  const decisions = items.filter((item) => item.kind === 'decision');
  return decisions.length > 0 && decisions.every(({ effect }) => allowed(effect));
};

/** G8: while suspended, the sessions that resume or close. */
export const mayConveneSuspended = (items: readonly Decides[]): boolean => onlyDecides(items, resumesOrCloses);
/** R1: the sessions that an alliance of fewer than two allies needs. */
export const mayConveneAlone = (items: readonly Decides[]): boolean => onlyDecides(items, mendsTheCircle);

const contents = (state: AllianceState, itemIds: readonly string[]): Decides[] =>
  itemIds.flatMap((itemId) => {
    const content = state.items[itemId]?.content;
    return content === undefined ? [] : [said(content)];
  });
const said = ({ kind, effect }: { kind: string; effect?: Effect }): Decides => ({
  kind,
  ...(effect === undefined ? {} : { effect }),
});

/** The items that a convocation puts on the agenda: those worded, and those taken up from the backlog. */
export const itemsConvened = (
  state: AllianceState,
  { agenda = [], takeUp = [] }: { agenda?: readonly Decides[]; takeUp?: readonly string[] },
): Decides[] => [...agenda, ...contents(state, takeUp)];

const about = (state: AllianceState, sessionId: string) => contents(state, state.sessions[sessionId]?.items ?? []);
const isOpen = (state: AllianceState, sessionId: string) => state.sessions[sessionId]?.status === 'open';

/** What is done in a session goes on when it had begun (ending what a session began), or when the session is one of those above. */
export const inSession = {
  whileSuspended: (state: AllianceState, { sessionId }: { sessionId: string }) =>
    isOpen(state, sessionId) || mayConveneSuspended(about(state, sessionId)),
  withoutTwoAllies: (state: AllianceState, { sessionId }: { sessionId: string }) =>
    isOpen(state, sessionId) || mayConveneAlone(about(state, sessionId)),
};

/** Closing, minutes and notes: they end what a session began, suspended, alone or closed (G8, R1, G9). */
export const endsASession = { whileSuspended: true, withoutTwoAllies: true, afterClosing: true };
