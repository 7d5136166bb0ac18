import type { Upcasters } from '../decode/upcast.ts';

/** From each older version of an event to the next: none yet, for every event is at its first version. */
export const upcasters: Upcasters = {};
