import { FakeService } from '../testing/fake-service.ts';
import { ask } from './ask.ts';
import { ending } from './ending.ts';
import { ofHalf } from './half.ts';

const nothing = { status: 404, body: { code: 'not-found', detail: 'Rien ne répond' }, etag: undefined };
const some = { status: 200, body: {}, etag: undefined };

/** As the half that is there answers. */
function half(there: 'query' | 'command' | 'none'): FakeService {
  const service = new FakeService();
  service.instead.set('/v1/projections', there === 'query' ? some : nothing);
  service.instead.set('/v1/automations', there === 'command' ? some : nothing);
  service.instead.set('/v1/events', there === 'query' ? some : nothing);
  return service;
}

describe('A service that has one half', () => {
  it.each([
    ['query', 'command', '/v1/events', /this is a command side[^]*query side \(projector\)/],
    ['command', 'query', '/v1/automations', /this is a query side[^]*command side \(command-api\)/],
  ] as const)('is told from the %s side that is asked for', async (wanted, there, path, said) => {
    await expect(ask(ofHalf(half(there), wanted, 'http://here'), path)).rejects.toThrow(said);
  });

  it('answers for itself where the half is there: a stream that it does not have, it does not', async () => {
    const client = ofHalf(half('query'), 'query', 'http://here');
    await expect(ask(client, '/v1/streams/alliance-x/events')).rejects.toMatchObject({ name: 'Refused', status: 404 });
  });

  it('refuses as it refused where neither is there', async () => {
    await expect(ask(ofHalf(half('none'), 'query', 'http://here'), '/v1/events')).rejects.toThrow('Rien ne répond');
  });

  it('ends the command with the code of a service that is not there', async () => {
    const [before, complain, said] = [process.exitCode, console.error, [] as string[]];
    console.error = (line: string) => void said.push(line);
    try {
      await ending(async () => void (await ask(ofHalf(half('command'), 'query', 'http://here'), '/v1/events')));
      expect([process.exitCode, said.join()]).toEqual([3, expect.stringMatching(/^http:\/\/here : c’est un service/)]);
    } finally {
      console.error = complain;
      process.exitCode = before;
    }
  });
});
