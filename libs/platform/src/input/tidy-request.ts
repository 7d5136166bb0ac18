import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problems } from '../problems/kinds.ts';
import { Problem } from '../problems/problem.ts';
import { tidy } from './tidy.ts';

const CARRIES_BODY = new Set(['POST', 'PUT', 'PATCH']);

const notAnObject = () => {
  const detail = {
    fr: 'Le corps de la demande est un objet JSON : { … } ; envoyez {} s’il n’y a rien à dire.',
    en: 'The body of the request is a JSON object: { … }; send {} when there is nothing to say.',
  };
  return new Problem(problems.invalidRequest, detail, { errors: [{ field: '', rule: 'object', detail }] });
};

function tidied(input: unknown): unknown {
  const { value, faults } = tidy(input);
  const [first] = faults;
  if (first) {
    const { fr, en } = first.detail;
    throw new Problem(
      problems.invalidRequest,
      { fr: `${first.field} : ${fr}`, en: `${first.field}: ${en}` },
      { errors: faults },
    );
  }
  return value;
}

/** Before any route sees a request: its body is one JSON object, and all its texts and numbers can be kept as they are. */
export function tidyRequests(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', async (request: FastifyRequest) => {
    if (request.is404) return;
    request.query = tidied(request.query);
    if (!CARRIES_BODY.has(request.method)) return;
    const { body } = request;
    if (typeof body !== 'object' || body === null || Array.isArray(body)) throw notAnObject();
    request.body = tidied(body);
  });
}
