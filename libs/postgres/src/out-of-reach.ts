import { isPassing } from './faults.ts';
import { wayOut } from './way-out.ts';

/** Whether the database is away, or refuses: that passes, or an operator mends it; nothing is wrong with what was asked of it. */
export const isOutOfReach = (error: unknown): boolean => isPassing(error) || wayOut(error, '') !== undefined;
