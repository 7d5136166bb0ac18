import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Client } from '@alliage/cli';
import type { Service } from '../house/service.ts';
import type { Random } from '../random.ts';
import type { Gate } from './gate.ts';
import { isAccepted, isKept, type Answered, type Ledger, type Sent } from './ledger.ts';

/** Longest that somebody asks for a definite answer, in ms: the house is to be up again long before. */
const PATIENCE = 240_000;

export interface PilotOptions {
  readonly commands: readonly Service[];
  readonly queries: readonly Service[];
  readonly ledger: Ledger;
  readonly gate: Gate;
  readonly random: Random;
  /** ms between two commands. */
  readonly pause: number;
  /** Told of what a careful reader may not be told. */
  readonly found: (what: string) => void;
  /** Told of each answer of a command, for those who read. */
  readonly acknowledged?: (sent: Sent) => void;
}

/** Nobody gave a definite answer, however long somebody asked. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Says nothing about what was asked: to be sent again, with the same key. */
const saysNothing = (status: number) => status >= 500 || status === 408 || status === 409;

/**
 * Sends commands as a pilot does whose line is bad: what is not answered is sent again under the same key, to another side, until the
 * answer is definite; now and then before the first one had a chance to be answered, and now and then once more after it was.
 */
export class Pilot implements Client {
  readonly #options: PilotOptions;

  constructor(options: PilotOptions) {
    this.#options = options;
  }

  /** @throws NoAnswer */
  async post(path: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
    const { gate, random, pause } = this.#options;
    const answer = await gate.pass(() => this.#asked(path, body, headers));
    if (pause > 0) await sleep(random.whole(0, 2 * pause));
    return { status: answer.status, body: answer.body, etag: answer.etag ?? undefined };
  }

  async #asked(path: string, body: unknown, headers: Record<string, string>): Promise<Answered> {
    const { ledger, random, acknowledged } = this.#options;
    const sent = ledger.begin(path, body, headers);
    const answer = await this.untilKnown(sent);
    sent.answers.push(answer);
    if (isAccepted(answer)) acknowledged?.(sent);
    if (isKept(answer) && random.chance(3)) sent.answers.push(await this.untilKnown(sent));
    return answer;
  }

  /** Of the query sides; what is described is asked of a command side. */
  async get(path: string): Promise<Answer> {
    const { commands, queries, random } = this.#options;
    const sides = path.startsWith('/docs') ? commands : queries;
    for (const end = performance.now() + PATIENCE; ; await sleep(200)) {
      try {
        const response = await fetch(random.pick(sides).url + path, { signal: AbortSignal.timeout(15_000) });
        const body: unknown = await response.json();
        if (response.status < 500)
          return { status: response.status, body, etag: response.headers.get('etag') ?? undefined };
      } catch {
        // Asked again, of another side.
      }
      if (performance.now() > end) throw new NoAnswer(`GET ${path}: no answer in ${PATIENCE / 1_000} s`);
    }
  }

  /** Sends it until the answer says what became of it. @throws NoAnswer */
  async untilKnown(sent: Sent, sides = this.#options.commands): Promise<Answered> {
    const { random } = this.#options;
    let last = '';
    for (const end = performance.now() + PATIENCE; performance.now() < end;) {
      try {
        const answer = await this.#send(sent, random.pick(sides));
        if (!saysNothing(answer.status)) return answer;
        last = `${answer.status} ${(answer.body as { code?: string }).code}`;
      } catch (error) {
        last = String((error as { cause?: unknown }).cause ?? error);
      }
      sent.unknown += 1;
      await sleep(random.whole(20, 300));
    }
    throw new NoAnswer(`POST ${sent.path}: no definite answer in ${PATIENCE / 1_000} s; last: ${last}`);
  }

  async #send({ path, body, headers }: Sent, side: Service): Promise<Answered> {
    const { random } = this.#options;
    // A line that breaks at any moment, somebody who does not wait, and everybody else.
    const patience = random.chance(2) ? random.whole(1, 30) : random.chance(15) ? random.whole(500, 2_000) : 20_000;
    const response = await fetch(side.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'fr', ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    const { headers: got, status } = response;
    return { status, etag: got.get('etag'), location: got.get('location'), body: await response.json() };
  }
}
