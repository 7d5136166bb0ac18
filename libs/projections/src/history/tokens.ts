import type { Say } from './say.ts';

/** Rules name parties and persons by token, so that each reader gets the names that it may see (domain, `rule`). */
const TOKEN = /\{(party|person|organisation|project|item|decision|session|body|mandate|thing):([0-9a-f-]{36})\}/g;

/** The ids that the tokens of some sentences name. */
export const idsInTokens = (sentences: string): string[] => [...sentences.matchAll(TOKEN)].map(([, , id]) => id ?? '');

/** A sentence of the domain's with names in place of its tokens. */
export const named = (sentence: string, say: Say): string =>
  sentence.replace(TOKEN, (_, kind: 'party', id: string) => say[kind](id));
