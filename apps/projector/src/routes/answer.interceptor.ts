import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { inSpan, Metrics, Problem, problems, SECONDS } from '@alliage/platform';
import { BadCursor, readAfter, type Freshness } from '@alliage/projections';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Views } from '../views/views.ts';

/** How long a query waits for the rows that its sender has just caused, in ms. */
const PATIENCE = 2_000;

type Body = { readonly revision?: number; readonly stale?: boolean; readonly moment?: object } & Readonly<
  Record<string, unknown>
>;

/**
 * What every query has in common: it waits for `after`, says `stale` where it waited in vain, carries an ETag (the revision
 * where it is about one alliance as it is, else a digest of the answer) and is spared where the asker has that answer already.
 */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  private readonly views: Views;
  readonly #waits;
  constructor(views: Views, metrics: Metrics) {
    this.views = views;
    this.#waits = metrics.histogram({
      name: 'alliage_query_wait_seconds',
      help: 'How long queries waited for what their sender had just caused (after), and whether it came',
      labelNames: ['freshness'],
      buckets: SECONDS,
    });
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const attributes = {
      'alliage.query': context.getHandler().name,
      'alliage.view': context.getClass().name.replace('Controller', ''),
    };
    return from(inSpan('query', { attributes }, () => this.#answer(request, reply, next)));
  }

  async #answer(request: FastifyRequest, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    try {
      const freshness = await this.#fresh(request);
      return answered((await lastValueFrom(next.handle())) as Body, freshness, request, reply);
    } catch (error) {
      throw error instanceof BadCursor ? badCursor(error) : error;
    }
  }

  async #fresh({ query, headers }: FastifyRequest): Promise<Freshness> {
    const given = (query as Record<string, unknown>)['after'] ?? headers['alliage-after'];
    if (given === undefined) return 'fresh';
    const after = typeof given === 'string' ? readAfter(given) : undefined;
    if (!after) throw badAfter();
    return inSpan('wait for rows', {}, async (span) => {
      const end = this.#waits.startTimer();
      const freshness = await this.views.runner.waitFor(after, PATIENCE);
      end({ freshness });
      span.setAttribute('alliage.freshness', freshness);
      return freshness;
    });
  }
}

function answered(given: Body, freshness: Freshness, request: FastifyRequest, reply: FastifyReply): unknown {
  const stale = freshness !== 'fresh' || given.stale === true;
  const body = stale ? { ...given, stale } : given;
  if (stale) reply.header('Alliage-Stale', freshness === 'parked' || given.stale ? 'parked' : 'true');
  reply.header('Cache-Control', 'private, no-cache');
  reply.header('Vary', 'Accept-Language');
  // Of one alliance: the revision, which a command's If-Match takes. Names in the answer may change under the same one.
  // Of another moment: a digest, since a command cannot build on it.
  if (body.revision !== undefined && body.moment === undefined) {
    reply.header('ETag', `"${body.revision}"`);
    return body;
  }
  const tag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`;
  reply.header('ETag', tag);
  const known = String(request.headers['if-none-match'] ?? '').split(/\s*,\s*/);
  if (!known.includes(tag) && !known.includes(`W/${tag}`)) return body;
  reply.status(304);
  return undefined;
}

const badAfter = () => {
  const detail = {
    fr: 'Écrivez « <flux>@<révision> », comme le champ « after » de la réponse à une commande.',
    en: 'Write "<stream>@<revision>", as the field "after" of the answer to a command.',
  };
  return new Problem(problems.invalidRequest, detail, { errors: [{ field: '/after', rule: 'after', detail }] });
};

const badCursor = (cause: unknown) => {
  const detail = {
    fr: 'Ce curseur n’est pas de cette liste dans cet ordre : reprenez depuis la première page.',
    en: 'This cursor is not one of this list in this order: start again from the first page.',
  };
  return new Problem(problems.invalidRequest, detail, {
    errors: [{ field: '/cursor', rule: 'cursor', detail }],
    cause,
  });
};
