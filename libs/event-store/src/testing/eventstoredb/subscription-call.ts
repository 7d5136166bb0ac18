import { Metadata, status } from '@grpc/grpc-js';
import { caughtUp, checkpoint, confirmation, readEvent } from './messages.ts';
import { filterOf, isStructured, type ReadCall, type ReadReqOptions } from './read-call.ts';
import type { ServerLog } from './server-log.ts';

/** Ways in which a server ends a subscription. */
export type Ending = 'error' | 'clean' | 'too-slow';

const DETAILS = {
  error: [status.UNKNOWN, 'Exception was thrown by handler.'],
  'too-slow': [status.ABORTED, 'Consumer too slow to handle event while live. Client resubscription required.'],
} as const;

/** One subscription to all: what is stored, that it has caught up, and then what is stored later. */
export class SubscriptionCall {
  readonly #log: ServerLog;
  readonly #call: ReadCall;
  readonly #options: ReadReqOptions;
  readonly #unlisten: () => void;
  #next: number;
  #silent = false;

  constructor(log: ServerLog, call: ReadCall, options: ReadReqOptions, onEnd: (ended: SubscriptionCall) => void) {
    this.#log = log;
    this.#call = call;
    this.#options = options;
    const at = options.getAll()!;
    const after = at.hasPosition() ? BigInt(at.getPosition()!.getCommitPosition()) : -1n;
    const first = log.events.findIndex(({ position }) => position > after);
    this.#next = at.hasEnd() || first < 0 ? log.events.length : first;
    call.write(confirmation());
    this.#send();
    call.write(caughtUp());
    this.#unlisten = log.listen(() => this.#send());
    call.on('cancelled', () => this.#unlisten());
    call.on('close', () => onEnd(this));
  }

  /** The connection stays, and nothing comes any more. */
  silence(): void {
    this.#silent = true;
  }

  end(how: Ending): void {
    this.#unlisten();
    if (how === 'clean') return void this.#call.end();
    const [code, details] = DETAILS[how];
    this.#call.emit('error', { code, details, metadata: new Metadata() });
  }

  #send(): void {
    if (this.#silent) return;
    const passes = filterOf(this.#options);
    for (const event of this.#log.events.slice(this.#next)) {
      if (passes(event)) this.#call.write(readEvent(event, isStructured(this.#options)));
    }
    this.#next = this.#log.events.length;
    const last = this.#log.events.at(-1);
    if (last) this.#call.write(checkpoint(last.position));
  }
}
