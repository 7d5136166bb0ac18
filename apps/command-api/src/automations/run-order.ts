import { NotNow, type Came, type Order, type Reason, type RunOrder } from '@alliage/automations';
import { ROOT_CONTEXT, SpanKind } from '@opentelemetry/api';
import { inSpan, Problem, problems, traceOfEvent, under } from '@alliage/platform';
import { RecordCommand } from '../recording/recorded-command.ts';
import type { Recorder } from '../recording/recorder.ts';

/** Problems that pass by themselves: the order is sent again as it is. */
const PASSING: readonly number[] = [409, 412, 503];
/** Answered 503 as well, but for as long as nobody repairs the stream or upgrades the service: no reason to wait. */
const LASTING: readonly string[] = [problems.unreadableEvent.code, problems.newerEvents.code];

/** Where it is said what orders came to. */
export interface OrderLog {
  warn(fields: object, message: string): void;
  debug(fields: object, message: string): void;
}

/** Orders of automations go the way of everybody's commands: one effect for one command id, rules, consequences, hash chain. */
export const runOrderOn =
  (recorder: Pick<Recorder, 'record'>, log?: OrderLog): RunOrder =>
  (order) =>
    inTrace(order, async () => {
      const came = await cameTo(recorder, order);
      const { automation, stream, revision } = order.about;
      const fields = { automation, stream, revision, command: order.type, outcome: came.outcome };
      if (came.outcome !== 'failed') log?.debug(fields, 'an automation has seen an event through');
      else log?.warn({ ...fields, reasons: came.reasons }, 'an automation could not do what an event asks for');
      return came;
    });

async function cameTo(recorder: Pick<Recorder, 'record'>, order: Order): Promise<Came> {
  try {
    const { body } = await recorder.record(commandOf(order));
    return body.recorded.length === 0 ? { outcome: 'nothing' } : { outcome: 'done', revision: body.revision };
  } catch (error) {
    if (error instanceof Problem) return cameOf(error);
    throw error;
  }
}

/** What an automation does goes on with the trace of the event that it is about. */
function inTrace<T>({ about, type }: Order, work: () => Promise<T>): Promise<T> {
  const remote = traceOfEvent(about);
  const attributes = {
    ...{ 'alliage.automation': about.automation, 'alliage.command': type },
    ...{ 'alliage.stream': about.stream, 'alliage.revision': about.revision },
  };
  const options = { kind: SpanKind.CONSUMER, attributes, under: remote ? under(remote) : ROOT_CONTEXT };
  return inSpan(`automate ${about.automation}`, options, work);
}

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
