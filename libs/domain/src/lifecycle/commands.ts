import type { CommandRules } from '../decider/command.ts';
import { closeAbandoned, type CloseAbandoned } from './close-abandoned.ts';
import * as describe from './describe.ts';
import { leaveNetwork, type LeaveNetwork, placeInNetwork, type PlaceInNetwork } from './networks.ts';
import { openAlliance, type OpenAlliance } from './open-alliance.ts';

/** What people may ask for in this slice: name of the command → its words. Stages are entered by decisions only (gates). */
export interface LifecycleCommands {
  'open-alliance': OpenAlliance;
  'rename-alliance': describe.RenameAlliance;
  'choose-types': describe.ChooseTypes;
  'choose-themes': describe.ChooseThemes;
  'choose-territories': describe.ChooseTerritories;
  'name-predecessor': describe.NamePredecessor;
  'word-purpose': describe.WordPurpose;
  'place-in-network': PlaceInNetwork;
  'leave-network': LeaveNetwork;
  'close-abandoned': CloseAbandoned;
}

export const lifecycleRules: CommandRules<LifecycleCommands> = {
  'open-alliance': { decide: openAlliance, reported: 'may', whileSuspended: true, afterClosing: true },
  'rename-alliance': { decide: describe.renameAlliance, reported: 'may' },
  'choose-types': { decide: describe.chooseTypes },
  'choose-themes': { decide: describe.chooseThemes },
  'choose-territories': { decide: describe.chooseTerritories },
  'name-predecessor': { decide: describe.namePredecessor, beforeBeginning: true, reported: 'may' },
  'word-purpose': { decide: describe.wordPurpose, reported: 'may' },
  'place-in-network': { decide: placeInNetwork },
  'leave-network': { decide: leaveNetwork },
  'close-abandoned': { decide: closeAbandoned, whileSuspended: true, withoutTwoAllies: true },
};
