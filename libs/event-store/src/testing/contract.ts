import { appending } from './contract/appending.ts';
import { committing } from './contract/committing.ts';
import { holdingBigEvents } from './contract/holding-big-events.ts';
import { reading } from './contract/reading.ts';
import { reopening } from './contract/reopening.ts';
import { sendingAgain } from './contract/sending-again.ts';
import { subscribing } from './contract/subscribing.ts';
import { beforeEachTest, type MakeStore } from './store-under-test.ts';

/**
 * What every event store owes. The store may hold events of others, and others may append meanwhile.
 * @param keeps false: its events end with it, and it is not opened again
 */
export function eventStoreContract(name: string, makeStore: MakeStore, { keeps = true } = {}): void {
  describe(`The contract of an event store, kept by ${name}`, () => {
    const ours = beforeEachTest(makeStore);
    appending(ours);
    holdingBigEvents(ours);
    reading(ours);
    sendingAgain(ours);
    subscribing(ours);
    committing(ours);
    if (keeps) reopening(ours);
  });
}
