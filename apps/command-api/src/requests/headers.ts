import { randomUUID } from 'node:crypto';
import { Problem, problems } from '@alliage/platform';
import { validate as isUuid } from 'uuid';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const one = (headers: Headers, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value.trim() : value?.join(', ');
};

const wrong = (kind: (typeof problems)[keyof typeof problems], field: string, fr: string, en: string) =>
  new Problem(kind, { fr, en }, { errors: [{ field, rule: 'uuid', detail: { fr, en } }] });

/** The key under which a command has one effect, however often it is sent. @throws Problem 400 */
export function idempotencyKeyOf(headers: Headers): string {
  const key = one(headers, 'idempotency-key')?.toLowerCase();
  if (key === undefined || key === '')
    throw wrong(
      problems.keyRequired,
      'Idempotency-Key',
      'Joignez l’en-tête Idempotency-Key : un nouvel UUID par demande, le même quand vous la renvoyez.',
      'Add the header Idempotency-Key: a new UUID for each request, the same when you send it again.',
    );
  if (!isUuid(key))
    throw wrong(
      problems.invalidHeader,
      'Idempotency-Key',
      'L’en-tête Idempotency-Key est un UUID.',
      'The header Idempotency-Key is a UUID.',
    );
  return key;
}

/** What ties this request to others in logs and events; made here when the caller brings none. @throws Problem 400 */
export function correlationIdOf(headers: Headers): string {
  const id = one(headers, 'x-correlation-id')?.toLowerCase();
  if (id === undefined) return randomUUID();
  if (!isUuid(id))
    throw wrong(
      problems.invalidHeader,
      'X-Correlation-Id',
      'L’en-tête X-Correlation-Id est un UUID.',
      'The header X-Correlation-Id is a UUID.',
    );
  return id;
}
