export { EventStoreDb, type EventStoreDbOptions } from './event-store-db.ts';
