import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { CommandDto } from '../requests/command-dto.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';

/** It says nothing of its own: what is taken is what the parent's stream holds. */
export class TakeParentCharterDto extends CommandDto {}

/** What is asked of a chapter besides what is asked of any alliance (section 7). It is opened with `open-alliance`. */
@AllianceController({ fr: 'Déclinaisons territoriales', en: 'Chapters' })
export class ChaptersController {
  private readonly commands: Commands;

  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('take-parent-charter', {
    summary: {
      fr: 'Reprendre la charte de l’alliance mère (un automate le fait de lui-même)',
      en: 'Take the parent’s charter (an automation does so by itself)',
    },
    rules: ['section 7'],
    example: {},
  })
  takeParentCharter(@Body() body: TakeParentCharterDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'take-parent-charter', body);
  }
}
