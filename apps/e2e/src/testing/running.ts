import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '@alliage/platform';
import { runStandalone, standaloneVariables } from '@alliage/standalone';

export type Json = Record<string, unknown>;

/** A data folder of its own, gone when the tests are over. */
export function dataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'alliage-e2e-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** What a reader gets from a running service. */
export class Reader {
  readonly url: string;
  constructor(url: string) {
    this.url = url;
  }

  /** @throws Error unless the answer is 200 */
  async get<T = Json>(path: string, language: 'fr' | 'en' = 'fr'): Promise<T> {
    const response = await fetch(this.url + path, { headers: { 'accept-language': language } });
    const body = (await response.json()) as T;
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`);
    return body;
  }

  /** Every page of a list. */
  async all<T = Json>(path: string, language: 'fr' | 'en' = 'fr'): Promise<T[]> {
    const items: T[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const more = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await this.get<{ items: T[]; next: string | null }>(`${path}?limit=100${more}`, language);
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  }

  /** Waits until the views have seen an alliance's revision: on a busy machine, longer than a query waits for it. */
  async seen(allianceId: string, revision: number): Promise<void> {
    const after = encodeURIComponent(`alliance-${allianceId}@${revision}`);
    const path = `/v1/alliances?limit=1&after=${after}`;
    for (let i = 0; i < 15; i += 1) if (!(await this.get<{ stale?: boolean }>(path)).stale) return;
    throw new Error(`the views have not seen ${after}`);
  }

  async ready(): Promise<void> {
    for (const until = performance.now() + 60_000; performance.now() < until;) {
      const response = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      if (response?.ok) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error('the service is not ready after a minute');
  }
}

/** The standalone service in this process, on a folder. */
export async function startHere(folder: string): Promise<Reader & { close(): Promise<void> }> {
  const environment = {
    ALLIAGE_MODE: 'test',
    ALLIAGE_DATA: folder,
    PORT: '0',
    LOG_LEVEL: process.env['E2E_LOG'] ?? 'fatal',
  };
  const running = await runStandalone(readConfiguration(standaloneVariables, environment), () => {});
  let closed: Promise<void> | undefined;
  const reader = Object.assign(new Reader(running.url), { close: () => (closed ??= running.close()) });
  await reader.ready();
  return reader;
}
