import { dayOf, type Day } from '@alliage/events';

/** Today on the wall calendar of a zone; alliances count their days in their own (R38). */
export const today = (zone = 'Europe/Paris'): Day => dayOf(new Date().toISOString(), zone);
