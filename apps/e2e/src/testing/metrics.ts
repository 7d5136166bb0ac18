import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reader } from './running.ts';

/** A file of the project, as text. */
export const text = (file: string): string => readFileSync(join(import.meta.dirname, '../../../..', file), 'utf8');

async function scrape({ url }: Reader): Promise<string> {
  const answer = await fetch(`${url}/metrics`);
  if (answer.status !== 200) throw new Error(`${url}/metrics: ${answer.status}`);
  return answer.text();
}

/** What `GET /metrics` says: values by `name{labels}`. */
export async function metricsOf(service: Reader): Promise<Record<string, number>> {
  const lines = (await scrape(service)).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  );
}

/** The names of its metrics, also of those that have no value yet. */
export const namesIn = async (service: Reader): Promise<string[]> =>
  [...(await scrape(service)).matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name!);
