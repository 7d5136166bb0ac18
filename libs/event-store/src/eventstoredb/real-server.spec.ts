import { eventStoreContract } from '../testing/contract.ts';
import { keptOpen } from '../testing/eventstoredb/kept-open.ts';
import { overABadLine } from '../testing/eventstoredb/over-a-bad-line.ts';
import { ownServer } from '../testing/eventstoredb/own-server.ts';
import { realServer } from '../testing/eventstoredb/real-server.ts';
import { restarted } from '../testing/eventstoredb/restarted.ts';
import { serverFacts } from '../testing/eventstoredb/server-facts.ts';

const NAME = 'an EventStoreDB';
const server = await realServer();
const own = await ownServer();
const notRun = (what: string, why: string) => it.skip(`${what} against a real EventStoreDB (${why})`, () => undefined);

if (typeof server === 'string') {
  notRun('what the stand-in is tested for,', server);
} else {
  afterAll(() => server.stop());
  serverFacts(NAME, () => server.connectionString);
  eventStoreContract(
    NAME,
    keptOpen(() => server),
  );
  overABadLine(NAME, () => server);
}

if (typeof own === 'string') {
  notRun('kills under load', own);
} else {
  beforeAll(() => own.start());
  afterAll(() => own.remove());
  restarted(NAME, () => own, 2);
}
