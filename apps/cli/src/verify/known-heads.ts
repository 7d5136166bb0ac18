import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Heads } from './verify-store.ts';

const Kept = z.object({
  heads: z.record(
    z.string(),
    z.object({ revision: z.int().nonnegative(), hash: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }),
  ),
});

/** The file is none, or not what an earlier verification said. */
export class BadHeads extends Error {
  override readonly name = 'BadHeads';
}

/** Heads that an earlier `alliage verify --json` said, kept where who changes events cannot change them. @throws BadHeads */
export async function readHeads(file: string): Promise<Heads> {
  try {
    return Kept.parse(JSON.parse(await readFile(file, 'utf8'))).heads;
  } catch (cause) {
    if ((cause as { code?: string }).code === 'ENOENT')
      throw new BadHeads(`${file} : fichier introuvable · no such file`, { cause });
    throw new BadHeads(
      `${file} : n’est pas le résultat de « alliage verify --json » · is not what "alliage verify --json" printed`,
      { cause },
    );
  }
}
