import { NotNow, type Came, type Order, type Reason, type RunOrder } from '@alliage/automations';
import { Problem, problems } from '@alliage/platform';
import { RecordCommand } from '../recording/recorded-command.ts';
import type { Recorder } from '../recording/recorder.ts';

/** Problems that pass by themselves: the order is sent again as it is. */
const PASSING: readonly number[] = [409, 412, 503];
/** Answered 503 as well, but for as long as nobody repairs the stream or upgrades the service: no reason to wait. */
const LASTING: readonly string[] = [problems.unreadableEvent.code, problems.newerEvents.code];

/** Orders of automations go the way of everybody's commands: one effect for one command id, rules, consequences, hash chain. */
export const runOrderOn =
  (recorder: Pick<Recorder, 'record'>): RunOrder =>
  async (order) => {
    try {
      const { body } = await recorder.record(commandOf(order));
      return body.recorded.length === 0 ? { outcome: 'nothing' } : { outcome: 'done', revision: body.revision };
    } catch (error) {
      if (error instanceof Problem) return cameOf(error);
      throw error;
    }
  };

function commandOf({ kind, id, type, body, actor, idempotencyKey, provenance, ...because }: Order): RecordCommand {
  const { causationId, correlationId } = because;
  const context = { kind, id, actor, idempotencyKey, ifMatch: '*', correlationId, causationId, sent: body as never };
  return new RecordCommand(context, type, body, { provenance });
}

/** @throws NotNow */
function cameOf(problem: Problem): Came {
  const { kind, details } = problem;
  const lasting = LASTING.includes(kind.code);
  if (PASSING.includes(problem.status) && !lasting) throw new NotNow(problem.message, { cause: problem });
  if (kind.code === problems.notFound.code) return { outcome: 'not-there' };
  const reasons: readonly Reason[] = details.refusals?.map(({ rule, code, detail }) => ({
    rule,
    code,
    detail: detail.fr,
  })) ?? [{ code: details.code ?? kind.code, detail: problem.detail.fr }];
  return { outcome: kind.code === problems.refused.code ? 'refused' : 'failed', reasons };
}
