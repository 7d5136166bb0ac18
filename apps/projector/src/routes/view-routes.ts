import {
  applyDecorators,
  Controller,
  createParamDecorator,
  Get,
  UseInterceptors,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { languageOf, type Said } from '@alliage/platform';
import type { FastifyRequest } from 'fastify';
import { AnswerInterceptor } from './answer.interceptor.ts';

/** The routes of one view, under `/v1`. */
export const ViewController = (name: Said, path = ''): ClassDecorator =>
  applyDecorators(ApiTags(`${name.fr} — ${name.en}`), Controller(`v1/${path}`), UseInterceptors(AnswerInterceptor));

interface About extends Said {
  /** Name of the operation for programs. */
  readonly id: string;
  /** An answer, shown in the documentation. */
  readonly example: object;
  /** Whether it is about something that may not exist. */
  readonly mayMiss?: boolean;
}

const HEADERS = [
  { name: 'Accept-Language', description: 'fr (par défaut) ou en. — fr (default) or en.', example: 'fr' },
  { name: 'Alliage-After', description: 'Comme le paramètre `after`. — As the parameter `after`.' },
  { name: 'If-None-Match', description: 'ETag déjà connu : 304. — A known ETag: 304.' },
] as const;

/** A problem that a route may answer with, for the documentation. */
export const problemResponse = (status: number, code: string, description: string) =>
  ApiResponse({
    status,
    description,
    content: {
      'application/problem+json': {
        schema: { type: 'object' },
        examples: { [code]: { value: { type: `/problems/${code}`, status, code, title: '…', detail: '…' } } },
      },
    },
  });

const VIEW =
  'La vue. À côté d’une chose, `provenance` : d’où elle vient, quand elle n’a pas été simplement enregistrée (R30) ; `corrected` : ce qui en a été corrigé, ce que cela disait, pourquoi (R31, R43). — The view. Beside a thing, `provenance`: where it comes from, unless it was just recorded; `corrected`: what was put right in it, what that said, why.';

/** A documented query, with everything it may answer. */
export const View = (path: string, { id, fr, en, example, mayMiss = path.includes(':') }: About): MethodDecorator =>
  applyDecorators(
    Get(path),
    ApiOperation({ operationId: id, summary: `${fr} — ${en}` }),
    ApiProduces('application/json'),
    ...HEADERS.map((header) => ApiHeader({ required: false, ...header })),
    ApiResponse({ status: 200, description: VIEW, schema: { type: 'object', example } }),
    ApiResponse({ status: 304, description: 'Rien de nouveau. — Nothing new.' }),
    problemResponse(
      400,
      'invalid-request',
      'Paramètre inconnu ou mal formé, nommé. — A parameter unknown or malformed, named.',
    ),
    ...(mayMiss ? [problemResponse(404, 'not-found', 'Rien n’a cet identifiant. — Nothing has this id.')] : []),
    problemResponse(503, 'unavailable', 'Les vues ne sont pas prêtes. — The views are not ready.'),
  );

/** The language to answer in. */
export const AskedLanguage = createParamDecorator((_: unknown, context: ExecutionContext) =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);
