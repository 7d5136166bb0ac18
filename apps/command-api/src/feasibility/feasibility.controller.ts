import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { AssignConditionDto, MeetConditionDto } from './conditions.dto.ts';
import { ConcludeFeasibilityStudyDto, StartFeasibilityStudyDto } from './study.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';
const PARTY = '8d3e1f04-2b7a-5c66-8a90-1e5d7c3b9f22';

@AllianceController({ fr: 'Faisabilité et conditions', en: 'Feasibility and conditions' })
export class FeasibilityController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('start-feasibility-study', {
    summary: { fr: 'Lancer une étude de faisabilité', en: 'Start a feasibility study' },
    rules: ['G2'],
    example: { question: 'Pouvons-nous ouvrir ensemble trois lieux ?', byPartyId: PARTY },
  })
  start(@Body() body: StartFeasibilityStudyDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'start-feasibility-study', body);
  }

  @AllianceCommand('conclude-feasibility-study', {
    summary: { fr: 'Conclure l’étude, avec ses conditions', en: 'Conclude the study, with its conditions' },
    rules: ['G2', 'R4', 'R29'],
    example: {
      studyId: ID,
      verdict: 'feasible-with-conditions',
      words: 'Oui, si le lieu est trouvé avant l’été.',
      conditions: [{ text: 'Trouver un lieu', partyId: PARTY, due: '2027-06-30' }],
    },
  })
  conclude(@Body() body: ConcludeFeasibilityStudyDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'conclude-feasibility-study', body);
  }

  @AllianceCommand('assign-condition', {
    summary: { fr: 'Confier une condition, avec une échéance', en: 'Assign a condition, with a due date' },
    rules: ['R4', 'G2'],
    example: { conditionId: ID, partyId: PARTY, due: '2027-06-30' },
  })
  assign(@Body() body: AssignConditionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'assign-condition', body);
  }

  @AllianceCommand('meet-condition', {
    summary: {
      fr: 'Dire qu’une condition est remplie, preuve à l’appui',
      en: 'Say that a condition is met, with evidence',
    },
    rules: ['R4'],
    example: { conditionId: ID, evidence: 'Le bail est signé.' },
  })
  meet(@Body() body: MeetConditionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'meet-condition', body);
  }
}
