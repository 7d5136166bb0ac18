import { StoreNotOpened } from './store-not-opened.ts';

/** By their codes: the module that throws them is not loaded where only a service is asked. */
const PASSING = ['store-unavailable', 'unknown-outcome'];

/** What is wrong with a store that cannot be opened or does not answer, for people; undefined: something else is wrong. */
export function storeFailure(error: unknown): string | undefined {
  if (error instanceof StoreNotOpened) return error.message;
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  if (!PASSING.includes(code ?? '')) return undefined;
  return `Le magasin d’événements ne répond pas · the event store does not answer: ${message}`;
}
