import { order } from '../ask/ask.ts';
import type { Client } from '../client/http.ts';
import type { Parked } from './status.ts';

/** As `POST /v1/projections/retry` answers. */
export interface Retried {
  readonly progress: { readonly owner: string; readonly revision: number };
  /** Where it failed again. */
  readonly parked?: Parked;
}

/** Tries a parked stream again. @throws Refused when it is not parked; Unreachable */
export const retryStream = (client: Client, owner: string): Promise<Retried> =>
  order<Retried>(client, '/v1/projections/retry', { owner });
