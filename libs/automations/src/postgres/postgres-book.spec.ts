import { Fenced } from '@alliage/postgres';
import { describePostgres } from '@alliage/postgres/testing';
import type { Entry } from '../ports.ts';
import { bookContract } from '../testing/book-contract.ts';
import { freshBooks } from '../testing/fresh-books.ts';
import { PostgresBook } from './postgres-book.ts';

describePostgres('a book in PostgreSQL', (url) => {
  const fresh = freshBooks(url);
  bookContract('a schema in PostgreSQL', () => {
    const place = fresh();
    return { open: () => new PostgresBook(place) };
  });

  describe('shared by several', () => {
    const entry: Entry = {
      ...{ automation: 'greets', cause: { eventId: 'e', stream: 's', revision: 0 }, stream: 't' },
      ...{ came: { outcome: 'done', revision: 1 }, at: '2026-11-22T08:00:00.000Z' },
    };
    const opened: PostgresBook[] = [];
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((book) => book.close()));
    });
    const several = (n: number) => {
      const place = fresh();
      opened.push(...Array.from({ length: n }, () => new PostgresBook(place)));
      return opened.map((book) => ({ book, lead: book.lead('greets') }));
    };

    it('is made once, by as many as begin at the same moment, and one of them leads', async () => {
      const taken = await Promise.all(several(6).map(({ lead }) => lead.take(false)));
      expect(taken.filter((epoch) => epoch !== undefined)).toHaveLength(1);
    });

    it('takes nothing from who has never led, nor from who led before', async () => {
      const [one, two] = several(2) as [ReturnType<typeof several>[0], ReturnType<typeof several>[0]];
      await one.lead.take(false);
      for (const write of [two.book.note(entry), two.book.advance('greets', '9'), two.book.forget('greets')])
        await expect(write).rejects.toThrow(Fenced);
      await one.book.note(entry);
      expect(await two.lead.take(false)).toBeUndefined();
      await two.lead.take(true);
      await expect(one.book.advance('greets', '9')).rejects.toThrow(Fenced);
      expect(await one.lead.keep()).toBe(false);
      await two.book.advance('greets', '12');
      expect([await one.book.position('greets'), await one.book.counts('greets')]).toEqual(['12', { done: 1 }]);
    });

    it('is led by the next one once it was given away, or was not kept for long enough', async () => {
      const [one, two] = several(2) as [ReturnType<typeof several>[0], ReturnType<typeof several>[0]];
      await one.lead.take(false);
      await one.lead.give();
      const second = await two.lead.take(false);
      expect(second).toEqual(expect.any(Number));
      let third: number | undefined;
      while (third === undefined) third = await one.lead.take(false);
      expect(third).toBeGreaterThan(second ?? 0);
    });

    it('is led for one automation by one, for another by another', async () => {
      const [one, two] = several(2) as [ReturnType<typeof several>[0], ReturnType<typeof several>[0]];
      expect(await one.lead.take(false)).toEqual(expect.any(Number));
      expect(await two.book.lead('reminds').take(false)).toEqual(expect.any(Number));
      await two.book.advance('reminds', '3');
      await one.book.advance('greets', '4');
    });
  });
});
