import { Injectable } from '@nestjs/common';
import type { AllianceCommands, DirectoryCommands } from '@alliage/domain';
import { CommandBus } from '@nestjs/cqrs';
import type { Answer } from '../recording/answer.ts';
import { RecordCommand, type CommandContext } from '../recording/recorded-command.ts';
import { takeApart } from './command-dto.ts';

/** Every command of the domain, by its name. */
export type AnyCommands = AllianceCommands & DirectoryCommands;

/** How controllers hand a request over. That a DTO has what its command takes is checked here, by the compiler. */
@Injectable()
export class Commands {
  private readonly bus: CommandBus;
  constructor(bus: CommandBus) {
    this.bus = bus;
  }

  run<T extends keyof AnyCommands & string>(context: CommandContext, type: T, dto: AnyCommands[T]): Promise<Answer> {
    const { body, said } = takeApart(dto as object);
    return this.bus.execute(new RecordCommand(context, type, body, said));
  }
}
