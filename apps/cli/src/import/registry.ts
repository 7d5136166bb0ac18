import { v5 as uuidv5 } from 'uuid';
import { Refused } from '../ask/ask.ts';
import { send } from '../case/send.ts';
import type { Client, Problem } from '../client/http.ts';

type Collection = 'organisations' | 'persons';
export interface Wanted {
  readonly collection: Collection;
  readonly body: { readonly name: string };
}

/** Namespace of the keys under which registrations are sent: the same row meets the same organisation, in any file. */
const namespace = uuidv5('alliage.import.registration.v1', uuidv5.URL);

const named = (name: string, problem: Problem): Problem => ({
  ...problem,
  detail: `${name} : ${problem.detail ?? problem.title ?? ''}`,
});

/** What a list names that nobody has registered yet. Until it is, a token stands for its id. */
export class Registry {
  readonly #wanted = new Map<string, Wanted>();

  /** @param key what tells it from others @returns the token that stands for it */
  want(collection: Collection, key: string, body: Wanted['body']): string {
    const token = `${collection}/${key}`;
    if (!this.#wanted.has(token)) this.#wanted.set(token, { collection, body });
    return token;
  }

  get wanted(): readonly Wanted[] {
    return [...this.#wanted.values()];
  }

  has(token: unknown): boolean {
    return typeof token === 'string' && this.#wanted.has(token);
  }

  /**
   * Registers what is wanted, one after the other; sent again, each has one effect.
   * @returns ids by token
   * @throws Refused, Unreachable
   */
  async register(client: Client, actor: string, onProgress: (name: string) => void): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const [token, { collection, body }] of this.#wanted) {
      const key = uuidv5(JSON.stringify([token, body]), namespace);
      const answer = await send(client, `/v1/${collection}`, body, { 'idempotency-key': key, 'alliage-actor': actor });
      if (answer.status >= 300) throw new Refused(answer.status, named(body.name, answer.body as Problem));
      const said = answer.body as { readonly organisationId?: string; readonly personId?: string };
      ids.set(token, said.organisationId ?? said.personId ?? '');
      onProgress(body.name);
    }
    return ids;
  }
}
