export { newAuthority, type Authority, type Certified } from './certificates.ts';
export { eventStoreContract } from './contract.ts';
export { FaultyStore, type Fault } from './faulty-store.ts';
export { newStream, sample, type Sample } from './sample-events.ts';
export type { MakeStore, StoreUnderTest } from './store-under-test.ts';
