import { NotNow, type Order } from '@alliage/automations';
import { Problem, problems, type ProblemKind } from '@alliage/platform';
import type { Answer } from '../recording/answer.ts';
import type { RecordCommand } from '../recording/recorded-command.ts';
import { runOrderOn } from './run-order.ts';

const order: Order = {
  ...{ kind: 'alliance', id: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11', type: 'take-parent-charter', body: {} },
  actor: { personId: '9d5b9a0e-3f57-5c2e-8d55-6a0f7f0d9a10', role: 'automation' },
  ...{ idempotencyKey: 'event', causationId: 'event', correlationId: 'told', provenance: { kind: 'recorded' } },
  about: { automation: 'test', stream: 'alliance-1', revision: 7, recordedAt: '2026-01-01T00:00:00.000Z' },
};
const said = { fr: 'Non.', en: 'No.' };
const running = (answer: unknown) => {
  const record = async (_: RecordCommand): Promise<Answer> => {
    if (answer instanceof Error) throw answer;
    return { body: answer } as Answer;
  };
  return runOrderOn({ record })(order);
};
const problem = (kind: ProblemKind) => new Problem(kind, said);

describe('what an order of an automation comes to', () => {
  it('done, with the revision; nothing, where nothing was to be recorded', async () => {
    expect(await running({ revision: 7, recorded: [{ type: 'ParentCharterTaken' }] })).toEqual({
      outcome: 'done',
      revision: 7,
    });
    expect(await running({ revision: 7, recorded: [] })).toEqual({ outcome: 'nothing' });
  });

  it('refused, by which rules', async () => {
    const refusals = [{ rule: 'G9', code: 'nothing-after-closing', detail: said }];
    expect(await running(new Problem(problems.refused, said, { refusals }))).toEqual({
      outcome: 'refused',
      reasons: [{ rule: 'G9', code: 'nothing-after-closing', detail: 'Non.' }],
    });
  });

  it('not there, where there is no such stream', async () =>
    expect(await running(problem(problems.notFound))).toEqual({ outcome: 'not-there' }));

  it.each(['contended', 'stale', 'unavailable', 'outcomeUnknown'] as const)('not now: %s', (kind) =>
    expect(running(problem(problems[kind]))).rejects.toThrow(NotNow),
  );

  it.each(['unreadableEvent', 'newerEvents', 'keyReused', 'notRecordable', 'invalidRequest'] as const)(
    'failed: %s',
    async (kind) =>
      expect(await running(problem(problems[kind]))).toEqual({
        outcome: 'failed',
        reasons: [{ code: problems[kind].code, detail: 'Non.' }],
      }),
  );

  it('anything else is for whoever runs it to judge', () =>
    expect(running(new TypeError('a fault'))).rejects.toThrow(TypeError));

  it('goes as a command of the automation’s own, whatever the revision, with its cause', async () => {
    let sent: RecordCommand | undefined;
    await runOrderOn({
      record: async (command) => ((sent = command), { body: { recorded: [] } } as unknown as Answer),
    })(order);
    expect(sent).toMatchObject({
      type: 'take-parent-charter',
      context: {
        id: order.id,
        ifMatch: '*',
        idempotencyKey: 'event',
        causationId: 'event',
        actor: { role: 'automation' },
      },
      said: { provenance: { kind: 'recorded' } },
    });
  });
});
