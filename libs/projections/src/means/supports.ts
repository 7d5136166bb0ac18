import { sayWhen, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { amountSaid } from '../projects/amount-said.ts';
import { totalOf } from '../projects/means.ts';
import type { Views } from '../projections.ts';
import type { NameParty } from '../query/parties.ts';

interface Asked {
  readonly language: Language;
  readonly nameParty: NameParty;
  readonly party: string | undefined;
}
type Row = Views['means_support'];

function figures(row: Row, language: Language) {
  const { kind, cents, minutes, words, forWhat, on } = row;
  const amount = kind === null ? null : amountSaid({ ...row, kind }, language);
  return { forWhat, kind, amount, cents, minutes, words, on, when: sayWhen(on, language) };
}

/** What supporters have promised, with what was received of each promise; and what was received without one (section 5). */
export async function supportsOf(db: Kysely<Views>, owner: string, { language, nameParty, party }: Asked) {
  let query = db.selectFrom('means_support').selectAll().where('owner', '=', owner);
  if (party !== undefined) query = query.where('partyId', '=', party);
  const rows = await query.orderBy('sortKey').orderBy('revision').execute();
  return rows
    .filter(({ step, pledgeId }) => step === 'pledged' || pledgeId === null)
    .map((row) => {
      const isPledge = row.step === 'pledged';
      const received = isPledge ? rows.filter(({ pledgeId }) => pledgeId === row.supportId) : [row];
      return {
        ...{ supportId: row.supportId, party: nameParty(row.partyId), forWhat: row.forWhat },
        pledged: isPledge ? figures(row, language) : null,
        received: received.map((one) => ({ supportId: one.supportId, ...figures(one, language) })),
        total: totalOf(received),
      };
    });
}
