import { zoneOf, type Views } from '@alliage/projections';
import type { Kysely } from 'kysely';
import { today } from '../views/today.ts';

/** Today as an alliance counts its days (R38). */
export const todayOf = async (db: Kysely<Views>, owner: string): Promise<string> => today(await zoneOf(db, owner));
