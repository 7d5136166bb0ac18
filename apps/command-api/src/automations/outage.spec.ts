import { jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { SqliteBook } from '@alliage/automations';
import { Logger } from '@nestjs/common';
import { TestApp } from '../testing/app.ts';

/** A book in a database that is away for now. */
class AwayBook extends SqliteBook {
  away = true;
  tried = 0;

  override async position(automation: string): Promise<string | undefined> {
    this.tried += 1;
    if (this.away) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    return super.position(automation);
  }

  explain(): string {
    return 'La base ne répond pas. / The database does not answer.';
  }
}

describe('Automations whose database is out of reach', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('say so in one line, with the way out, however often they try, and once when it is over', async () => {
    const said: unknown[][] = [];
    jest.spyOn(Logger.prototype, 'warn').mockImplementation((...words: unknown[]) => void said.push(words));
    const book = new AwayBook(':memory:');
    const api = await TestApp.start(undefined, book);
    while (book.tried < 4) await sleep(10);
    const begun =
      'Ce que le service fait de lui-même attend, pour l’instant / What the service does by itself waits, for now';
    expect(said).toEqual([[{ outage: 'begun', seconds: 0 }, `${begun} — ${book.explain()}`]]);
    book.away = false;
    while (said.length < 2) await sleep(10);
    const over = 'Le service agit de nouveau de lui-même / The service acts by itself again';
    expect(said[1]).toEqual([{ outage: 'over', seconds: expect.any(Number) }, over]);
    await api.close();
  });
});
