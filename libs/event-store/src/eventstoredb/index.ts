export { ConnectionFault, connectionStringOf, type ServerAddress } from './connection-string.ts';
export { EventStoreDb, type EventStoreDbOptions } from './event-store-db.ts';
