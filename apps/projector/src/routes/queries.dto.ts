import { Id } from '@alliage/platform';
import { After, Cursor, Limit } from './fields.ts';

/** Every query may wait for what its sender has just recorded. */
export class AfterQuery {
  @After() after?: string;
}

/** Every list comes in pages. */
export class PageQuery extends AfterQuery {
  @Limit() limit?: number;
  @Cursor() cursor?: string;
}

export class AllianceParam {
  @Id({ fr: 'L’alliance.', en: 'The alliance.' }) allianceId!: string;
}
