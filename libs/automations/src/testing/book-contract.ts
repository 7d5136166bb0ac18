import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Book, Cause, Came, Entry } from '../ports.ts';

/** A place for a book of a test's own: opened again, it is the same one. */
export interface BookPlace {
  open(): Book;
  remove?(): Promise<void>;
}

const NAME = 'greets';
const cause = (revision: number): Cause => ({
  ...{ eventId: `00000000-0000-5000-8000-${String(revision).padStart(12, '0')}`, revision },
  stream: 'alliance-cause',
});
const entry = (revision: number, came: Came, more: Partial<Entry> = {}): Entry => ({
  ...{ automation: NAME, cause: cause(revision), stream: 'alliance-target', came },
  at: `2026-11-22T08:00:0${revision}.000Z`,
  ...more,
});
const done: Came = { outcome: 'done', revision: 7 };
const failed: Came = { outcome: 'failed', reasons: [{ code: 'fault', detail: 'un défaut « é »' }] };

/** What every book owes those who write in it; where several share one, to who leads. */
export function bookContract(title: string, place: () => BookPlace | Promise<BookPlace>): void {
  describe(`The contract of a book of automations, kept by ${title}`, () => {
    let where: BookPlace;
    let book: Book;
    const open = async () => {
      const opened = where.open();
      for (const name of [NAME, 'another']) await opened.lead?.(name).take(true);
      return opened;
    };
    beforeEach(async () => {
      where = await place();
      book = await open();
    });
    afterEach(async () => {
      await book.close();
      await where.remove?.();
    });

    it('knows nothing at first', async () => {
      expect([await book.position(NAME), await book.seen(NAME), await book.failed(NAME)]).toEqual([
        ...[undefined, undefined],
        [],
      ]);
      expect([await book.counts(NAME), await book.last(NAME, 5), await book.find(NAME, randomUUID(), 's')]).toEqual([
        ...[{}, []],
        undefined,
      ]);
    });

    it('keeps how far an automation has come, and which event stands there', async () => {
      await book.advance(NAME, '41', cause(1));
      await book.advance(NAME, '812', cause(2));
      await book.advance('another', '3');
      expect([await book.position(NAME), await book.seen(NAME)]).toEqual(['812', cause(2)]);
      expect([await book.position('another'), await book.seen('another')]).toEqual(['3', undefined]);
    });

    it('keeps each deed, as it was noted last', async () => {
      await book.note(entry(1, failed));
      await book.note(entry(1, done));
      await book.note(entry(1, failed, { stream: 'alliance-other' }));
      expect(await book.find(NAME, cause(1).eventId, 'alliance-target')).toEqual(entry(1, done));
      expect(await book.failed(NAME)).toEqual([entry(1, failed, { stream: 'alliance-other' })]);
      expect(await book.counts(NAME)).toEqual({ done: 1, failed: 1 });
    });

    it('tells the last deeds first, those of one instant in the order in which they were noted', async () => {
      const at = '2026-11-22T08:00:05.000Z';
      for (const revision of [3, 1, 2]) await book.note(entry(revision, done, { at }));
      await book.note(entry(4, done));
      await book.note(entry(6, done));
      const last = await book.last(NAME, 4);
      expect(last.map(({ cause: { revision } }) => revision)).toEqual([6, 2, 1, 3]);
    });

    it('tells what failed in the order of time', async () => {
      for (const revision of [3, 1, 2]) await book.note(entry(revision, failed));
      expect((await book.failed(NAME)).map(({ cause: { revision } }) => revision)).toEqual([1, 2, 3]);
    });

    it('forgets one automation, and no other', async () => {
      for (const automation of [NAME, 'another']) {
        await book.advance(automation, '41', cause(1));
        await book.note(entry(1, done, { automation }));
      }
      await book.forget(NAME);
      expect([await book.position(NAME), await book.seen(NAME), await book.counts(NAME)]).toEqual([
        ...[undefined, undefined],
        {},
      ]);
      expect([await book.position('another'), await book.counts('another')]).toEqual(['41', { done: 1 }]);
    });

    it('has everything when it is opened again', async () => {
      await book.advance(NAME, '41', cause(1));
      await book.note(entry(1, failed));
      await book.close();
      book = await open();
      expect([await book.position(NAME), await book.seen(NAME)]).toEqual(['41', cause(1)]);
      expect(await book.last(NAME, 5)).toEqual([entry(1, failed)]);
    });
  });
}
