import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../language/language.ts';
import type { RouteTable } from '../http/route-table.ts';
import { problems } from './kinds.ts';
import { problemOf } from './of-error.ts';
import { withPlaces } from './places.ts';
import { Problem } from './problem.ts';

/** The one place where errors become answers: every error on every route ends here. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');
  private readonly routes: RouteTable;
  constructor(routes: RouteTable) {
    this.routes = routes;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = request.is404 ? this.noSuchRoute(request) : withPlaces(problemOf(error), request);
    this.log(problem, problem === error);
    if (reply.sent || reply.raw.headersSent) return;
    const language = languageOf(request.headers['accept-language']);
    void reply
      .code(problem.status)
      .headers({ ...problem.details.headers, 'Content-Language': language, Vary: 'Accept-Language' })
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem.bodyIn(language)));
  }

  private log(problem: Problem, thrown: boolean): void {
    const { cause, kind, message } = problem;
    if (problem.status < 500) return;
    if (kind !== problems.unavailable) return this.logger.error({ err: cause ?? problem, code: kind.code }, message);
    // « Not ready yet » is an answer, not a failure: whoever waits for a start asks it again and again.
    if (cause === undefined && thrown) return;
    // What is away is away for every request: one line each, without the way to where it was noticed.
    this.logger.warn({ code: kind.code, reason: cause instanceof Error ? cause.message : cause }, message);
    this.logger.debug({ err: cause ?? problem }, message);
  }

  private noSuchRoute(request: FastifyRequest): Problem {
    const path = request.url.split('?', 1)[0] ?? '';
    const allowed = this.routes.methodsOf(path);
    if (allowed.length === 0) {
      return new Problem(problems.notFound, {
        fr: 'Rien ne répond à cette adresse. Toutes les adresses sont décrites sous /docs.',
        en: 'Nothing answers at this address. All addresses are described at /docs.',
      });
    }
    const methods = allowed.join(', ');
    return new Problem(
      problems.methodNotAllowed,
      { fr: `Cette adresse n’admet que : ${methods}.`, en: `This address takes only: ${methods}.` },
      { headers: { Allow: methods } },
    );
  }
}
