import { closeSync, existsSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { ServerLog, type Expected, type Outcome, type Proposed } from './server-log.ts';

interface Line {
  readonly stream: string;
  readonly proposed: readonly (Omit<Proposed, 'data' | 'metadata'> & {
    readonly data: string;
    readonly metadata: string;
  })[];
}

/**
 * What a server stores, kept in a file: an append is in it before it is answered. Opened again, also after kill -9, it has the same
 * events at the same positions; an append of which only a part was written was never answered, and is forgotten.
 */
export class Journal extends ServerLog {
  readonly #file: number;

  constructor(path: string) {
    super();
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole.length < text.length) truncateSync(path, Buffer.byteLength(whole));
    for (const line of whole.split('\n').filter((one) => one !== '')) {
      const { stream, proposed } = JSON.parse(line) as Line;
      super.append(stream, 'any', proposed.map(unpacked));
    }
    this.#file = openSync(path, 'a');
  }

  override append(stream: string, expected: Expected, proposed: readonly Proposed[]): Outcome {
    if (this.decide(stream, expected, proposed) === undefined)
      writeSync(this.#file, `${JSON.stringify({ stream, proposed: proposed.map(packed) })}\n`);
    return super.append(stream, expected, proposed);
  }

  close(): void {
    closeSync(this.#file);
  }
}

const packed = ({ data, metadata, ...event }: Proposed) => ({
  ...event,
  data: Buffer.from(data).toString('base64'),
  metadata: Buffer.from(metadata).toString('base64'),
});
const unpacked = ({ data, metadata, ...event }: Line['proposed'][number]): Proposed => ({
  ...event,
  data: Buffer.from(data, 'base64'),
  metadata: Buffer.from(metadata, 'base64'),
});
