export * from './commands.ts';
export type { DirectoryDecided, DirectoryEvent, NewDirectoryEvent } from './happened.ts';
export * from './network/index.ts';
export * from './organisation.ts';
export * from './person.ts';
export type { RecordSuccession, Succession } from './succession.ts';
