import { ask } from '../ask/ask.ts';
import type { Client } from '../client/http.ts';

/** An owner whose event `revision` could not be applied. */
export interface Parked {
  readonly owner: string;
  readonly revision: number;
  readonly type?: string;
  readonly reason: string;
  readonly waiting: number;
}

/** As `GET /v1/projections` tells of each set of views. */
export interface ViewStatus {
  readonly view: string;
  readonly version: string;
  readonly state: string;
  readonly caughtUp: boolean;
  readonly reason?: string;
  readonly position: string;
  readonly lag?: { readonly events: number; readonly atLeast: boolean; readonly since?: string };
  readonly rebuild?: {
    readonly state: 'running' | 'done' | 'failed';
    readonly events: number;
    readonly reason?: string;
  };
  readonly parked: readonly Parked[];
}
export interface Statuses {
  readonly views: readonly ViewStatus[];
}

export const readStatus = (client: Client): Promise<Statuses> => ask<Statuses>(client, '/v1/projections');

const STATES: Readonly<Record<string, string>> = {
  starting: 'démarre · starting',
  building: 'en construction · building',
  'catching-up': 'rattrape · catching up',
  live: 'à jour · live',
  standby: 'en attente : un autre service écrit, celui-ci répond · stands by: another service writes, this one answers',
  retrying: 'réessaie · retrying',
  stopped: 'arrêtée devant un événement plus récent que ce service · stopped at an event newer than this service',
  'stepped-down': 'a laissé la place à un autre service · stepped down for another service',
  closed: 'fermée · closed',
};
/** In which a view follows the store, or will by itself. */
const GOOD = ['starting', 'building', 'catching-up', 'live', 'standby'];

/** Nothing waits for an operator. */
export const isWell = ({ views }: Statuses): boolean =>
  views.every(
    ({ state, parked, rebuild }) => GOOD.includes(state) && parked.length === 0 && rebuild?.state !== 'failed',
  );

export const sayParked = ({ owner, revision, type, reason, waiting }: Parked): string =>
  `mis de côté · parked: ${owner}\n    événement · event ${revision}${type === undefined ? '' : ` (${type})`}: ${reason}\n    ${waiting} en attente · waiting`;

function sayRebuild({ state, events, reason }: NonNullable<ViewStatus['rebuild']>): string {
  if (state === 'running') return `reconstruction en cours · being rebuilt: ${events} événements · events`;
  if (state === 'done') return `dernière reconstruction · last rebuilt: ${events} événements · events`;
  return `reconstruction échouée · rebuild failed: ${reason ?? ''}`;
}

function sayLag({ lag }: ViewStatus): string {
  if (!lag) return 'retard inconnu · lag unknown';
  if (lag.events === 0) return 'aucun retard · no lag';
  const since = lag.since === undefined ? '' : `, depuis · since ${lag.since}`;
  return `retard · lag: ${lag.events}${lag.atLeast ? '+' : ''} événements · events${since}`;
}

/** Rows that several processes share are up to date whichever of them writes. */
function sayState({ state, lag }: ViewStatus): string {
  const said = STATES[state] ?? state;
  return state === 'standby' && lag?.events === 0 ? `${STATES['live']} (${said})` : said;
}

/** The state of all views for people, French first. */
export const sayStatus = ({ views }: Statuses): string =>
  views
    .map((view) =>
      [
        `${view.view} ${view.version} — ${sayState(view)}; ${sayLag(view)}`,
        ...(view.reason === undefined ? [] : [view.reason]),
        ...(view.rebuild === undefined ? [] : [sayRebuild(view.rebuild)]),
        ...view.parked.map(sayParked),
      ].join('\n  '),
    )
    .join('\n');
