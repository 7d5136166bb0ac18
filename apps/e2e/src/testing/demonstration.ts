import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { httpClient, playCase, readCase, type Client, type Played, type PlayOptions } from '@alliage/cli';

/** The case file of the demonstration. */
export const CASE = join(import.meta.dirname, '../../../../cases/fnh-uncpie.yaml');

/** Plays the demonstration against a running service. */
export function playThere(url: string, options: Partial<PlayOptions> = {}): Promise<Played> {
  const client: Client = options.client ?? httpClient(url, 'fr');
  return playCase(readCase(readFileSync(CASE, 'utf8')), { ...options, client });
}
