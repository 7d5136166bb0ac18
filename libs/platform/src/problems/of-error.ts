import { HttpException } from '@nestjs/common';
import type { Said } from '../language/language.ts';
import { problems, type ProblemKind } from './kinds.ts';
import { Problem } from './problem.ts';

/** What Fastify, its plugins and Node say, by their code: they reach people and programs as problems of ours. */
const BY_CODE: Readonly<Record<string, readonly [ProblemKind, Said]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    problems.unsupportedMediaType,
    {
      fr: 'Envoyez du JSON, avec l’en-tête « Content-Type: application/json ».',
      en: 'Send JSON, with the header "Content-Type: application/json".',
    },
  ],
  FST_ERR_CTP_BODY_TOO_LARGE: [
    problems.tooLarge,
    { fr: 'Le corps de la demande dépasse la taille admise.', en: 'The body of the request is larger than allowed.' },
  ],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    problems.invalidHeader,
    {
      fr: 'Content-Length ne correspond pas à la taille du corps.',
      en: 'Content-Length does not match the size of the body.',
    },
  ],
  FST_ERR_BAD_URL: [
    problems.invalidRequest,
    {
      fr: 'L’adresse contient une séquence « % » illisible.',
      en: 'The address has a percent-encoding that cannot be read.',
    },
  ],
  FST_ERR_MAX_PARAM_LENGTH: [
    problems.uriTooLong,
    { fr: 'Une partie de l’adresse est trop longue.', en: 'A part of the address is too long.' },
  ],
  ECONNRESET: [problems.timeout, { fr: 'La connexion a été coupée.', en: 'The connection was cut.' }],
};

const malformed = (cause: unknown): Problem =>
  new Problem(
    problems.malformedJson,
    {
      fr: 'Le corps de la demande n’est pas un JSON lisible, en UTF-8 : vérifiez guillemets, virgules et accolades.',
      en: 'The body of the request is not readable JSON in UTF-8: check quotes, commas and braces.',
    },
    { errors: [{ field: '', rule: 'json', detail: { fr: 'JSON illisible.', en: 'Malformed JSON.' } }], cause },
  );

const BY_STATUS: Readonly<Record<number, ProblemKind>> = Object.fromEntries(
  Object.values(problems)
    .toReversed()
    .map((kind) => [kind.status, kind]),
);

function ofStatus(status: number, error: unknown): Problem {
  const said = error instanceof Error ? error.message : String(error);
  if (status >= 400 && status < 500) {
    const kind = status === 400 ? problems.invalidRequest : (BY_STATUS[status] ?? problems.invalidRequest);
    return new Problem(kind, { fr: `${kind.title.fr} : ${said}`, en: `${kind.title.en}: ${said}` }, { cause: error });
  }
  if (status === 503) return unavailable(error);
  return new Problem(
    problems.internal,
    {
      fr: 'Le service a rencontré une erreur qui lui est propre. Rien ne dit que la demande soit fausse : renvoyez-la, avec la même clé.',
      en: 'The service met an error of its own. Nothing says that the request is wrong: send it again, with the same key.',
    },
    { cause: error },
  );
}

/** The service cannot answer now; nothing was recorded by this request. */
export const unavailable = (cause?: unknown): Problem =>
  new Problem(
    problems.unavailable,
    {
      fr: 'Le service ne peut répondre pour l’instant, rien n’a été enregistré : renvoyez la demande dans un moment, avec la même clé.',
      en: 'The service cannot answer now, nothing was recorded: send the request again in a moment, with the same key.',
    },
    { headers: { 'Retry-After': '2' }, cause },
  );

/** Any error as a problem: what is no fault of the request's becomes 500, and says nothing of the inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  // Nest wraps what Fastify throws.
  const origin = error instanceof HttpException ? (error.cause ?? error) : error;
  const { code, statusCode, name } = (origin ?? {}) as { code?: unknown; statusCode?: unknown; name?: unknown };
  const known = typeof code === 'string' && Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
  if (known) return new Problem(known[0], known[1], { cause: error });
  // JSON.parse and secure-json-parse (`__proto__`) throw a SyntaxError; Fastify marks those of the request with 400.
  if (name === 'SyntaxError' && statusCode === 400) return malformed(error);
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY' || code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return malformed(error);
  if (error instanceof HttpException) return ofStatus(error.getStatus(), error);
  return ofStatus(typeof statusCode === 'number' ? statusCode : 500, error);
}
