import type { RollRow } from '@alliage/events';
import { entitledTo } from '../../decisions/entitled.ts';
import type { AllianceState } from '../../decider/state.ts';
import type { Session } from '../state.ts';

/**
 * Who attended a session: present or represented; in a consultation, whoever answered (R14, R15). What was so at its closing stays so, even
 * for those who have lost their mandate since. `persons`: the member, and the alternates who may have come in its place.
 */
export function attended(
  state: AllianceState,
  session: Session,
): (RollRow & { readonly persons: readonly string[] })[] {
  const { opened } = session;
  if (opened === undefined) return [];
  const answered = new Set(session.items.flatMap((itemId) => Object.keys(state.items[itemId]?.voices ?? {})));
  return entitledTo(state, session, undefined, opened.on, opened)
    .filter((row) => row.inPerson || row.represented || answered.has(row.mandateId))
    .map(({ mandateId, partyId, personId }) => {
      const instead = session.attendance[mandateId]?.byAlternate
        ? (state.mandates[mandateId]?.alternates ?? []).map((alternate) => alternate.personId)
        : [];
      return { mandateId, partyId, personId, persons: [personId, ...instead] };
    });
}
