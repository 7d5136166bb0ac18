import { Param, Query } from '@nestjs/common';
import type { Language } from '@alliage/platform';
import {
  changesBetween,
  entriesById,
  entriesMissing,
  entriesOtherwise,
  entryChanges,
  standingOf,
  USUAL_PAGE,
  type FoldedMoment,
  type Moment,
} from '@alliage/projections';
import { Limit } from '../routes/fields.ts';
import { AfterQuery, AllianceParam } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { dayAt, momentSaid, Views } from '../views/views.ts';
import { differenceExample } from './difference.example.ts';
import { MomentText, readMoment } from './moment-text.ts';

class DifferenceQuery extends AfterQuery {
  @MomentText({
    ...{ fr: 'Le premier moment ; sinon : avant la première entrée.', optional: true },
    en: 'The first moment; otherwise: before the first entry.',
  })
  from?: string;
  @MomentText({
    ...{ fr: 'Le second moment ; sinon : maintenant.', en: 'The second moment; otherwise: now.', optional: true },
    example: '2018-12-31',
  })
  to?: string;
  @Limit() limit?: number;
}

@ViewController({ fr: 'Différence', en: 'Difference' }, 'alliances/:allianceId')
export class DifferenceController {
  private readonly views: Views;
  constructor(views: Views) {
    this.views = views;
  }

  @View('difference', {
    id: 'show-difference',
    fr: 'Ce qui diffère entre deux moments, en phrases : ce qui a changé, les entrées que l’un a et l’autre pas. Une entrée corrigée entre-temps est dans « changes » (« entry »), et des deux côtés (« onBothSides »)',
    en: 'What differs between two moments, in sentences: what changed, the entries that one has and the other has not. An entry corrected in between is among the changes ("entry"), and on both sides ("onBothSides")',
    example: differenceExample,
    mayMiss: true,
  })
  show(
    @Param() { allianceId }: AllianceParam,
    @Query() { from, to, limit = USUAL_PAGE }: DifferenceQuery,
    @AskedLanguage() language: Language,
  ) {
    const [before, after] = [from === undefined ? undefined : readMoment(from), to === undefined ? {} : readMoment(to)];
    const owner = `alliance-${allianceId}`;
    return this.#both(allianceId, before, after ?? {}, async (first, second) => {
      const asked = { limit, language };
      const [mine, theirs] = [await this.#found(first, owner, language), await this.#found(second, owner, language)];
      const entries = (at: Side, one: Found, other: Found) =>
        at ? this.views.readAt(at.folded, (db) => entriesMissing(db, owner, one.entries, other.entries, asked)) : none;
      const otherwise = async (at: Side, one: Found, other: Found) =>
        at ? this.views.readAt(at.folded, (db) => entriesOtherwise(db, owner, one.entries, other.entries, asked)) : [];
      const [was, becomes] = [await otherwise(first, mine, theirs), await otherwise(second, theirs, mine)];
      return {
        from: first ? said(first) : null,
        to: second ? said(second) : null,
        changes: [...changesBetween(mine.standing, theirs.standing, language), ...entryChanges(was, becomes, language)],
        onlyInTo: await entries(second, theirs, mine),
        onlyInFrom: await entries(first, mine, theirs),
      };
    });
  }

  /** Both moments of an alliance; undefined for « before the first entry ». */
  #both<T>(allianceId: string, before: Moment | undefined, after: Moment, work: (a: Side, b: Side) => Promise<T>) {
    return this.views.folded(allianceId, after, async (second) => {
      const b = { folded: second, moment: after };
      if (before === undefined) return work(undefined, b);
      return this.views.folded(allianceId, before, (first) => work({ folded: first, moment: before }, b));
    });
  }

  async #found(side: Side, owner: string, language: Language) {
    if (!side) return { standing: undefined, entries: new Map<string, string>() };
    const { folded, moment } = side;
    return this.views.readAt(folded, async (db) => ({
      standing: await standingOf(db, owner, folded.state, { language, day: dayAt(folded, moment) }),
      entries: await entriesById(db, owner),
    }));
  }
}

type Side = { readonly folded: FoldedMoment; readonly moment: Moment } | undefined;
type Found = { readonly entries: ReadonlyMap<string, string> };
const none = { total: 0, items: [] };

const said = ({ folded, moment }: NonNullable<Side>) => ({
  ...momentSaid(moment, dayAt(folded, moment)),
  revision: folded.revision,
  begun: folded.began,
});
