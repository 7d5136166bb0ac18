import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@alliage/events';
import type { FastifyRequest } from 'fastify';
import { ActorResolver } from './actor-resolver.ts';

export interface ActingRequest extends FastifyRequest {
  actor?: Actor;
}

/** Authenticates before anything else about a command is looked at. What the actor may do is asked here, too, once there is access control. */
@Injectable()
export class ActorGuard implements CanActivate {
  private readonly resolver: ActorResolver;
  constructor(resolver: ActorResolver) {
    this.resolver = resolver;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ActingRequest>();
    request.actor = await this.resolver.resolve(request);
    return true;
  }
}
