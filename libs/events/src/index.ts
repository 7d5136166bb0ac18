import * as primitives from './schema/primitives.ts';

export * from './catalogue/index.ts';
export * from './corrections/correctable.ts';
export * from './corrections/entry.ts';
export * from './corrections/fits.ts';
export * from './corrections/lay-over.ts';
export * from './decode/catalogue.ts';
export * from './decode/codec.ts';
export * from './decode/errors.ts';
export type { OpenSeal, Seal } from './decode/seals.ts';
export type { Upcaster, Upcasters } from './decode/upcast.ts';
export * from './envelope.ts';
export { canonical, digestOf, fingerprintOf, type Fingerprinted } from './integrity/canonical.ts';
export * from './integrity/guard.ts';
export * from './integrity/hash-chain.ts';
export * from './integrity/sealed-link.ts';
export * from './integrity/verify.ts';
export * from './schema/created-ids.ts';
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
