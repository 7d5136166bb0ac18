import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Every row of every view in a data folder whose service has stopped, in an order of its own; what the runner keeps for itself left out. */
export function rowsOf(folder: string): Record<string, string[]> {
  const views = join(folder, 'views');
  const files = readdirSync(views).filter((file) => file.endsWith('.db'));
  if (files.length !== 1) throw new Error(`one file of views expected: ${files.join(', ')}`);
  const db = new DatabaseSync(join(views, files[0]!), { readOnly: true });
  try {
    const tables = db.prepare(`select name from sqlite_schema where type = 'table'`).all() as { name: string }[];
    const own = tables.map((t) => t.name).filter((name) => !name.startsWith('view_') && !name.startsWith('sqlite_'));
    return Object.fromEntries(
      own.sort().map((name) => [
        name,
        db
          .prepare(`select * from "${name}"`)
          .all()
          .map((row) => JSON.stringify(row))
          .sort(),
      ]),
    );
  } finally {
    db.close();
  }
}
