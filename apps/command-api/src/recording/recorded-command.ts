import type { Act } from '@alliage/domain';
import type { Actor, Json } from '@alliage/events';
import { Command } from '@nestjs/cqrs';
import type { Answer } from './answer.ts';
import type { KindName } from './stream-kind.ts';

/** What a request says about its command besides the command's own words. */
export interface CommandContext {
  readonly kind: KindName;
  /** Id of the alliance, organisation, … concerned; absent where the command creates one. */
  readonly id?: string;
  readonly actor: Actor;
  readonly idempotencyKey: string;
  readonly ifMatch?: string;
  readonly correlationId: string;
  /** Id of the event that the command is about, where an automation asks for it; otherwise the command is its own cause. */
  readonly causationId?: string;
  /** The request's body as parsed: what a repeated command is told by. */
  readonly sent: Json;
}

/** The one command of the bus: a command of the domain, by its name, with all that came with it. */
export class RecordCommand extends Command<Answer> {
  readonly context: CommandContext;
  readonly type: string;
  readonly body: object;
  readonly said: Pick<Act, 'effectiveOn' | 'visibility' | 'provenance'>;
  constructor(context: CommandContext, type: string, body: object, said: RecordCommand['said']) {
    super();
    this.context = context;
    this.type = type;
    this.body = body;
    this.said = said;
  }
}
