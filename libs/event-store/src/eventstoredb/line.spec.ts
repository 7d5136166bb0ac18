import { EventEmitter } from 'node:events';
import { outcome, timedOut } from '../testing/eventstoredb/append-answers.ts';
import type { AppendReq, AppendResp } from '../testing/eventstoredb/append-call.ts';
import { appendRequest } from './append-request.ts';
import { NoAnswer } from './deadline.ts';
import { Line } from './line.ts';

/** A call whose other end is this test. */
class Call extends EventEmitter {
  readonly written: AppendReq[] = [];
  cancelled = false;
  write(request: AppendReq): void {
    this.written.push(request);
  }
  cancel(): void {
    this.cancelled = true;
    this.emit('error', new Error('cancelled'));
  }
  answer(index: number, answer: AppendResp): void {
    this.emit('data', answer.setCorrelationId(this.written[index]?.getCorrelationId()));
  }
}

const LONG = 60_000;
const stored = (revision: number) => outcome({ result: 'stored', revision, position: BigInt(revision) }, -1);

describe('A line that appends share', () => {
  let call: Call;
  let ends: string[];
  let line: Line;
  beforeEach(() => {
    call = new Call();
    ends = [];
    line = new Line(call as never, (_, reason, byUs) => ends.push(`${reason.message}${byUs ? ' by us' : ''}`));
  });
  const send = (ms = LONG) => {
    const { id, request } = appendRequest('alliance-1', 'no-stream', []);
    return line.send(id, request, ms);
  };

  it('brings each its own answer, in whatever order they come, and each its own refusal', async () => {
    const all = [send(), send(), send()];
    call.answer(2, stored(2));
    call.answer(0, stored(0));
    call.answer(1, timedOut());
    await expect(all[1]).rejects.toMatchObject({ type: 'deadline-exceeded' });
    expect(await all[0]).toEqual({ revision: 0, position: { commit: 0n, prepare: 0n } });
    expect(await all[2]).toMatchObject({ revision: 2 });
  });

  it('tells all that wait in it when it breaks, and whoever comes later', async () => {
    const all = [send(), send()];
    call.emit('error', new Error('the line broke'));
    for (const one of all) await expect(one).rejects.toThrow('the line broke');
    await expect(send()).rejects.toThrow('the line broke');
    expect(ends).toEqual(['the line broke']);
  });

  it('tells them as well when the server ends it without a word', async () => {
    const one = send();
    call.emit('end');
    await expect(one).rejects.toThrow('the server ended');
  });

  it('lets those that wait be answered when it is given up because one got no answer, and ends after the last', async () => {
    const slow = send();
    await expect(send(1)).rejects.toThrow(NoAnswer);
    line.retire();
    expect(call.cancelled).toBe(false);
    call.answer(0, stored(0));
    expect(await slow).toMatchObject({ revision: 0 });
    expect(call.cancelled).toBe(true);
    expect(ends).toEqual(['the call for appends was given up by us']);
  });

  it('takes no notice of an answer that comes too late', async () => {
    await expect(send(1)).rejects.toThrow(NoAnswer);
    call.answer(0, stored(0));
    const next = send();
    call.answer(1, stored(1));
    expect(await next).toMatchObject({ revision: 1 });
  });
});
