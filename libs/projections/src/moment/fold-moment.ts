import { setImmediate as turn } from 'node:timers/promises';
import { evolve, evolveAll, initialState, type AllianceEvent, type AllianceState } from '@alliage/domain';
import type { ViewEvent } from '../contract/event.ts';
import { openViewMemory, type ViewDatabase } from '../database/view-database.ts';
import { DatabaseFault } from '../fold/database-fault.ts';
import { flush } from '../fold/flush.ts';
import { OwnerFold } from '../fold/owner-fold.ts';
import type { ProjectionSet } from '../fold/projection-set.ts';
import { nothingStored, storedRows } from '../fold/row-source.ts';

/** So many events are folded before others have their turn: a long life must not keep short questions waiting. */
const AT_ONCE = 250;

function* parts<E>(events: readonly E[]): Iterable<readonly E[]> {
  for (let at = 0; at < events.length; at += AT_ONCE) yield events.slice(at, at + AT_ONCE);
}

/**
 * The rows that the same handlers make of some events of a stream, in memory. Of a choice of events, one may rest on another
 * that was left out: what its handlers cannot apply has not happened yet.
 * @throws DatabaseFault
 */
export async function rowsAt(set: ProjectionSet, owner: string, events: readonly ViewEvent[]): Promise<ViewDatabase> {
  const database = await openViewMemory(set);
  try {
    for (const [i, part] of [...parts(events)].entries()) {
      const source = i === 0 ? nothingStored : storedRows(database.writer);
      const fold = new OwnerFold(owner, source, set.projections);
      for (const event of part) await applyIfPossible(fold, event);
      await flush(database.writer, [fold]);
      await turn();
    }
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
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
  for (const part of parts(events as readonly AllianceEvent[])) {
    try {
      state = evolveAll(state, part);
    } catch {
      for (const event of part) state = evolveIfPossible(state, event);
    }
    await turn();
  }
  return state;
}

function evolveIfPossible(state: AllianceState, event: AllianceEvent): AllianceState {
  try {
    return evolve(state, event);
  } catch {
    return state;
  }
}
