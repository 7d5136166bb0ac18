/**
 * PostgreSQL's own codes for what passes by itself: connections, shut down and starting up, no room, not now, the disk, a time that somebody
 * has set (`statement_timeout`), deadlocks, sessions ended.
 */
const PASSING = /^(08...|53...|57P0[0-5]|57014|55000|58030|40001|40P01|25P03|25P04|25006|55P03)$/;
/** The rows were filled anew under a question that had just begun. */
const MOVED = /^(42P01|3F000)$/;
/** The network's. */
const UNREACHABLE = /^(ECONN|ENOTFOUND|EAI_|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT)/;
/** The client's, which have no code. */
const WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed)/;

/** Whether a question that failed so is to be asked again: nothing is wrong with it. */
export function isPassing(error: unknown): boolean {
  const { code = '', message = '', errors } = (error ?? {}) as { code?: string; message?: string; errors?: unknown[] };
  // A name that stands for several addresses fails with all of their errors.
  if (Array.isArray(errors) && errors.length > 0) return errors.every(isPassing);
  return [PASSING, MOVED, UNREACHABLE].some((form) => form.test(code)) || WORDS.test(message);
}
