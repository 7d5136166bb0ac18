import { eventStoreContract } from '../testing/contract.ts';
import { keptOpen } from '../testing/eventstoredb/kept-open.ts';
import { overABadLine } from '../testing/eventstoredb/over-a-bad-line.ts';
import { restarted } from '../testing/eventstoredb/restarted.ts';
import { serverFacts } from '../testing/eventstoredb/server-facts.ts';
import { StandIn } from '../testing/eventstoredb/stand-in.ts';

const NAME = 'an EventStoreDB (a stand-in)';
const server = new StandIn();
beforeAll(() => server.start());
afterAll(() => server.stop());

serverFacts(NAME, () => server.connectionString);
eventStoreContract(
  NAME,
  keptOpen(() => server),
);
overABadLine(NAME, () => server);
restarted(
  NAME,
  () => ({
    connectionString: server.connectionString,
    start: () => server.start(),
    kill: () => server.stop(),
  }),
  2,
);
