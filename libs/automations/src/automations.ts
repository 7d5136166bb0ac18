import type { Automation } from './automation.ts';
import { whenACharterComesIntoForceThenChaptersTakeIt } from './when-a-charter-comes-into-force-then-chapters-take-it.ts';

/** What the service does by itself, read off this list: each has a checkpoint and a ledger of its own. */
export const automations: readonly Automation[] = [whenACharterComesIntoForceThenChaptersTakeIt];
