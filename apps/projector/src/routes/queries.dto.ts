import { Id } from '@alliage/platform';
import { After, Cursor, Limit } from './fields.ts';
import { AsOf, EffectiveAt } from './moments.ts';

/** Every query may wait for what its sender has just recorded. */
export class AfterQuery {
  @After() after?: string;
}

/** Every list comes in pages. */
export class PageQuery extends AfterQuery {
  @Limit() limit?: number;
  @Cursor() cursor?: string;
}

/** Every view of one alliance may be asked for as of another moment, in either time or both. */
export class MomentQuery extends AfterQuery {
  @AsOf() asOf?: string;
  @EffectiveAt() effectiveAt?: string;
}

export class MomentPageQuery extends PageQuery {
  @AsOf() asOf?: string;
  @EffectiveAt() effectiveAt?: string;
}

export class AllianceParam {
  @Id({ fr: 'L’alliance.', en: 'The alliance.' }) allianceId!: string;
}
