import { v5 as uuidv5 } from 'uuid';

/** An answer as far as it must be the same each time. */
export interface Answered {
  readonly status: number;
  readonly etag: string | null;
  readonly location: string | null;
  readonly body: unknown;
}

/** A command as its sender knows it: sent under one key, however often, until the answer was a definite one. */
export interface Sent {
  readonly commandId: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  /** Definite answers: the first, and those to the same command sent again later. */
  readonly answers: Answered[];
  /** Times that it was sent and nobody knows what came of it. */
  unknown: number;
}

/** What a recorded command is answered with. */
export interface Recorded {
  readonly revision: number;
  readonly after: string;
  readonly recorded: readonly { readonly id: string; readonly type: string; readonly revision: number }[];
}

export const isAccepted = ({ status }: Answered): boolean => status < 300;

/** Something was recorded by it: sent again, it is answered from the store. One that changed nothing, or was refused, is decided anew. */
export const isKept = (answer: Answered): boolean =>
  isAccepted(answer) && (answer.body as Recorded).recorded.length > 0;

/** Everything that was sent, and what it was answered: what the store and the views are held against. */
export class Ledger {
  readonly sent: Sent[] = [];

  /** @param headers with `idempotency-key` and `alliage-actor` */
  begin(path: string, body: unknown, headers: Readonly<Record<string, string>>): Sent {
    const person = /person=([0-9a-f-]+)/.exec(headers['alliage-actor'] ?? '')?.[1] ?? '';
    const commandId = uuidv5(person, headers['idempotency-key'] ?? '');
    const sent = { commandId, path, body, headers, answers: [], unknown: 0 };
    this.sent.push(sent);
    return sent;
  }

  get acknowledged(): readonly Sent[] {
    return this.sent.filter(({ answers: [first] }) => first !== undefined && isAccepted(first));
  }

  get refused(): readonly Sent[] {
    return this.sent.filter(({ answers: [first] }) => first !== undefined && !isAccepted(first));
  }
}
