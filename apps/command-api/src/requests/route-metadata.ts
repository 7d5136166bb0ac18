import { SetMetadata } from '@nestjs/common';
import type { KindName } from '../recording/stream-kind.ts';

/** What a route is, for whoever handles its requests and for the test that compares routes with the domain. */
export interface CommandRoute {
  /** The command's name in the domain. */
  readonly type: string;
  readonly kind: KindName;
  /** Opens a stream of its own. */
  readonly creates: boolean;
}

const KEY = 'alliage:command-route';

export const markRoute = (route: CommandRoute): MethodDecorator => SetMetadata(KEY, route);

export const findRoute = (handler: object): CommandRoute | undefined =>
  Reflect.getMetadata(KEY, handler) as CommandRoute | undefined;

export function routeOf(handler: object): CommandRoute {
  const route = findRoute(handler);
  if (!route) throw new TypeError('@Command() belongs on a method with @AllianceCommand or its like');
  return route;
}
