export { type ProposalsCommands, proposalsRules } from './draft.ts';
