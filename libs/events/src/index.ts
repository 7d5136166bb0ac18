import * as primitives from './schema/primitives.ts';

export * from './envelope.ts';
export * from './schema/define.ts';
export * from './schema/primitives.ts';
export * from './time/day.ts';
export * from './time/edtf.ts';
export * from './time/read-when.ts';
export * from './time/spoken.ts';
export type { Language } from './time/words.ts';
export * from './time/zone.ts';

/** Schema and type share the name: declared here, because two `export *` of one name cancel each other. */
export const Day = primitives.Day;
export type Day = string;
