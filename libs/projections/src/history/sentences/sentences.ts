import type { chapters, EventType } from '@alliage/events';
import type { Say } from '../say.ts';
import type { Told } from '../told.ts';

/** The two sentences of one event: what happened, as one who was there would tell it. Whole sentences, with a full stop. */
export interface Sentence<T extends EventType> {
  readonly fr: (event: Told<T>, say: Say) => string;
  readonly en: (event: Told<T>, say: Say) => string;
}

/** The sentences of a slice: every event of its chapter(s) of the catalogue, none forgotten. */
export type Sentences<T extends EventType> = { readonly [K in T]: Sentence<K> };

/** `Sentences<Chapter<'means'>>` are those of the chapter `means` of the catalogue. */
export type Chapter<C extends keyof typeof chapters> = keyof (typeof chapters)[C] & EventType;
