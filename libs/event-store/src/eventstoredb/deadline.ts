/** Nothing came in time. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  constructor(what: string, ms: number) {
    super(`no answer to ${what} within ${ms} ms`);
  }
}

/** What `promise` comes to, or NoAnswer after `ms`: the client itself can wait for ever on a connection that has gone quiet. */
export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new NoAnswer(what, ms)), ms);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
