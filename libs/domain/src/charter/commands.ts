import type { CommandRules } from '../decider/command.ts';
import { draftCharter, wordCommitment, type DraftCharter, type WordCommitment } from './draft.ts';
import { openCharterForSignature, type OpenCharterForSignature } from './open.ts';
import { signCharter, type SignCharter } from './sign.ts';

/** What people may ask for around the charter: name of the command → its words. */
export interface CharterCommands {
  'draft-charter': DraftCharter;
  'word-commitment': WordCommitment;
  'open-charter-for-signature': OpenCharterForSignature;
  'sign-charter': SignCharter;
}

export const charterRules: CommandRules<CharterCommands> = {
  'draft-charter': draftCharter,
  'word-commitment': wordCommitment,
  'open-charter-for-signature': openCharterForSignature,
  'sign-charter': signCharter,
};
