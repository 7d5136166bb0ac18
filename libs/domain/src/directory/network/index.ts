export { decideNetwork, type FoundNetwork, type NetworkCommands, type NetworkDetails } from './decide.ts';
export type { EndFacilitator, NameFacilitator } from './facilitators.ts';
export type { CountNetworkMembers, EndNetworkMembership, EnterNetworkMembers } from './members.ts';
export type { CaptureNetworkLesson, NetworkOpenness, RecordNetworkJournalEntry } from './memory.ts';
export { evolveNetwork, facilitates, noNetwork, type FacilitatorTerm, type NetworkState } from './state.ts';
