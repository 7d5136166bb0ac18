import { setImmediate as turn } from 'node:timers/promises';
import { evolve, evolveAll, initialState, type AllianceEvent, type AllianceState } from '@alliage/domain';
import type { ViewEvent } from '../contract/event.ts';
import { fillViewMemory, type ViewDatabase } from '../database/view-database.ts';
import { DatabaseFault } from '../fold/database-fault.ts';
import { flush } from '../fold/flush.ts';
import { OwnerFold } from '../fold/owner-fold.ts';
import type { ProjectionSet } from '../fold/projection-set.ts';
import { nothingStored } from '../fold/row-source.ts';
import { inTurns } from './in-turns.ts';

/**
 * The rows that the same handlers make of some events of a stream, in memory. Of a choice of events, one may rest on another
 * that was left out: what its handlers cannot apply has not happened yet.
 * @throws DatabaseFault
 */
export async function rowsAt(set: ProjectionSet, owner: string, events: readonly ViewEvent[]): Promise<ViewDatabase> {
  const fold = new OwnerFold(owner, nothingStored, set.projections);
  await inTurns(events, async (part) => {
    for (const event of part) await applyIfPossible(fold, event);
  });
  return fillViewMemory(set, (db) => flush(db, [fold], turn));
}

async function applyIfPossible(fold: OwnerFold, event: ViewEvent): Promise<void> {
  try {
    await fold.apply(event);
  } catch (error) {
    if (error instanceof DatabaseFault) throw error;
  }
}

/** What the rules know after some events of a stream; what rests on an event left out has not happened yet. */
export async function stateAt(events: readonly ViewEvent[]): Promise<AllianceState> {
  let state = initialState;
  await inTurns(events as readonly AllianceEvent[], (part) => {
    try {
      state = evolveAll(state, part);
    } catch {
      for (const event of part) state = evolveIfPossible(state, event);
    }
  });
  return state;
}

function evolveIfPossible(state: AllianceState, event: AllianceEvent): AllianceState {
  try {
    return evolve(state, event);
  } catch {
    return state;
  }
}
