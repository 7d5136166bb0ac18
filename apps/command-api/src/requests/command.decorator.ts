import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@alliage/events';
import { isId, Problem, problems } from '@alliage/platform';
import type { ActingRequest } from '../actors/actor.guard.ts';
import type { CommandContext } from '../recording/recorded-command.ts';
import { sentAs } from '../lists/sent.ts';
import { correlationIdOf, idempotencyKeyOf } from './headers.ts';
import { routeOf } from './route-metadata.ts';

function idIn(request: ActingRequest, parameter: string): string {
  const id = (request.params as Record<string, string>)[parameter];
  if (isId(id)) return id;
  const detail = {
    fr: 'L’identifiant dans l’adresse est un UUID en minuscules.',
    en: 'The id in the address is a UUID in lower case.',
  };
  throw new Problem(problems.invalidRequest, detail, { errors: [{ field: parameter, rule: 'uuid', detail }] });
}

/** What came with the command besides its words: whose it is, on which stream, under which key and revision. */
export const Command = createParamDecorator((_: unknown, execution: ExecutionContext): CommandContext => {
  const request = execution.switchToHttp().getRequest<ActingRequest>();
  const { kind, creates } = routeOf(execution.getHandler());
  const { headers } = request;
  const ifMatch = headers['if-match'];
  return {
    kind,
    ...(creates ? {} : { id: idIn(request, `${kind}Id`) }),
    actor: request.actor as Actor,
    idempotencyKey: idempotencyKeyOf(headers),
    ...(ifMatch === undefined ? {} : { ifMatch }),
    correlationId: correlationIdOf(headers),
    sent: sentAs(request),
  };
});
