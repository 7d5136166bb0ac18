import type { Lead } from '@alliage/postgres';

/** Rows that several runners share, and who of them writes them. */
export interface SharedRows extends Lead {
  /** Whether the rows had caught up once, whoever wrote them. */
  caughtUp(): Promise<boolean>;
}
