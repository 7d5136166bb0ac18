/** The database failed, not the event: nobody is parked for it, the batch is tried again for ever. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
  constructor(doing: string, cause: unknown) {
    // Errors of Node's own (node:sqlite) may come from another realm: `instanceof Error` would miss them.
    super(`${doing}: ${(cause as Partial<Error> | undefined)?.message ?? String(cause)}`, { cause });
  }
}
