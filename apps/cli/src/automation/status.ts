import { ask, order } from '../ask/ask.ts';
import type { Client } from '../client/http.ts';

interface Reason {
  readonly rule?: string;
  readonly code: string;
  readonly detail: string;
}

/** One deed of an automation, as `GET /v1/automations` tells of it. */
export interface Deed {
  readonly automation: string;
  /** The event that it was about. */
  readonly cause: { readonly stream: string; readonly revision: number };
  readonly stream: string;
  readonly came: { readonly outcome: string; readonly reasons?: readonly Reason[] };
  readonly at: string;
}
export interface AutomationStatus {
  readonly automation: string;
  readonly state: string;
  readonly reason?: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly failed: readonly Deed[];
}
export interface AutomationStatuses {
  readonly automations: readonly AutomationStatus[];
}

export const readAutomations = (client: Client): Promise<AutomationStatuses> =>
  ask<AutomationStatuses>(client, '/v1/automations');

/** Tries again what failed; resolves to what still does. @throws Refused, Unreachable */
export const retryAutomation = (client: Client, automation: string): Promise<{ readonly failed: readonly Deed[] }> =>
  order(client, '/v1/automations/retry', { automation });

/** Nothing waits for an operator, and nothing is in the way. */
export const allWell = ({ automations }: AutomationStatuses): boolean =>
  automations.every(({ failed, state }) => failed.length === 0 && state !== 'retrying');

const STATES: Readonly<Record<string, string>> = {
  starting: 'démarre · starting',
  standby: 'en attente : un autre service s’en charge · stands by: another service does it',
  'catching-up': 'rattrape · catching up',
  live: 'à jour · live',
  retrying: 'réessaie · retrying',
  closed: 'arrêté · closed',
};
const OUTCOMES: Readonly<Record<string, string>> = {
  done: 'faits · done',
  nothing: 'sans rien à changer · nothing to change',
  'not-there': 'pas encore ouverts · not opened yet',
  refused: 'refusés par une règle · refused by a rule',
  failed: 'à reprendre · to be tried again',
};

export const sayDeed = ({ cause, stream, came }: Deed): string =>
  `${stream}, pour l’événement · for event ${cause.revision} de · of ${cause.stream}:\n    ${(came.reasons ?? [])
    .map(({ rule, code, detail }) => `${rule ?? code} ${detail}`)
    .join('\n    ')}`;

/** The state of all automations for people, French first. */
export const sayAutomations = ({ automations }: AutomationStatuses): string =>
  automations
    .map(({ automation, state, reason, counts, failed }) =>
      [
        `${automation} — ${STATES[state] ?? state}`,
        ...(reason === undefined ? [] : [reason]),
        ...Object.entries(counts).map(([outcome, n]) => `${n} ${OUTCOMES[outcome] ?? outcome}`),
        ...failed.map(sayDeed),
      ].join('\n  '),
    )
    .join('\n');
