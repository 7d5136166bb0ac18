/** The first version without the fault by which older ones can lose commits in WAL mode. */
export const OLDEST_SQLITE = '3.51.3';

/** This SQLite can lose what it said was stored. */
export class SqliteTooOld extends Error {
  readonly code = 'sqlite-too-old';
  override readonly name = 'SqliteTooOld';
}

/** @throws SqliteTooOld when `version` (Node's own by default) is older than `OLDEST_SQLITE` */
export function requireSqlite(version = process.versions['sqlite'] ?? '0'): void {
  if (version.localeCompare(OLDEST_SQLITE, 'en', { numeric: true }) < 0) {
    throw new SqliteTooOld(
      `SQLite ${version} can lose commits in WAL mode; ${OLDEST_SQLITE} or later is needed (newer Node)`,
    );
  }
}
