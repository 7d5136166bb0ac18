import type { Said } from '../said.ts';

/** What a cell says, or why it cannot be understood. */
export type Cell<T = unknown> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly rule: string; readonly detail: Said };

/** How a cell is read. Its text is trimmed and never empty: an empty cell says nothing. */
export type Reader<T = unknown> = (text: string) => Cell<T>;

export const value = <T>(read: T): Cell<T> => ({ ok: true, value: read });
export const unread = (rule: string, detail: Said): Cell<never> => ({ ok: false, rule, detail });

/** Words as they are. */
export const words: Reader<string> = value;
