import type { Actor } from '@alliage/events';

/** What of a request tells who acts. */
export interface Caller {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The port through which a request's actor comes: person, party, role. Access control puts its own adapter here (OIDC, mandates). */
export abstract class ActorResolver {
  /** @throws Problem 401 saying what is missing or wrong. */
  abstract resolve(caller: Caller): Actor | Promise<Actor>;
}
