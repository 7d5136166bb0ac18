import { commandRules, directoryCommands } from '@alliage/domain';
import { controllers } from './controllers.ts';
import { findRoute, type CommandRoute } from './requests/route-metadata.ts';

const routes: CommandRoute[] = controllers.flatMap((controller) =>
  Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const method: unknown = controller.prototype[name];
    const route = typeof method === 'function' ? findRoute(method) : undefined;
    return route ? [route] : [];
  }),
);
const known: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(commandRules).map((type) => [type, 'alliance'])),
  ...directoryCommands,
};

describe('the routes', () => {
  it('leave out no command of the domain', () => {
    const routed = new Set(routes.map(({ type }) => type));
    expect(Object.keys(known).filter((type) => !routed.has(type))).toEqual([]);
  });
  it('name no command that the domain does not have, and none twice', () => {
    const seen = new Set<string>();
    const twice = routes.filter(({ type }) => seen.size === seen.add(type).size);
    expect([routes.filter(({ type, kind }) => known[type] !== kind), twice]).toEqual([[], []]);
  });
});
