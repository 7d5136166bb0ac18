import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Answer } from './answer.ts';
import { RecordCommand } from './recorded-command.ts';
import { Recorder } from './recorder.ts';

/** The one handler of the bus: every command goes the same way. */
@CommandHandler(RecordCommand)
export class RecordCommandHandler implements ICommandHandler<RecordCommand> {
  private readonly recorder: Recorder;
  constructor(recorder: Recorder) {
    this.recorder = recorder;
  }

  execute(command: RecordCommand): Promise<Answer> {
    return this.recorder.record(command);
  }
}
