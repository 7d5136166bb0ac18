import { StoreUnavailable, UnreadableEvent } from '@alliage/event-store';
import { Problem, problems, unavailable } from '@alliage/platform';
import { badPosition } from './queries.dto.ts';

/** Runs a reading of the store. @throws Problem for what the store throws */
export async function reading<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadableEvent) throw unreadable(error);
    if (error instanceof StoreUnavailable) throw unavailable(error);
    if (error instanceof RangeError) throw noPosition(error);
    throw error;
  }
}

/** `errors[0].field` is `<stream>@<revision>`: what an auditor's program looks for. */
function unreadable(error: UnreadableEvent): Problem {
  const detail = {
    fr: `L’événement ${error.revision} du flux ${error.stream} n’est plus lisible : ses octets ont été abîmés ou changés.`,
    en: `Event ${error.revision} of the stream ${error.stream} can no longer be read: its bytes were damaged or changed.`,
  };
  const errors = [{ field: `${error.stream}@${error.revision}`, rule: 'json', detail }];
  return new Problem(problems.internal, detail, { code: error.code, errors, cause: error });
}

const noPosition = (cause: unknown): Problem =>
  new Problem(problems.invalidRequest, badPosition, {
    errors: [{ field: '/after', rule: 'position', detail: badPosition }],
    cause,
  });
