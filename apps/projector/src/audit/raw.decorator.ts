import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { Said } from '@alliage/platform';
import { problemResponse } from '../routes/view-routes.ts';

interface About extends Said {
  readonly id: string;
  readonly example: object;
  readonly mayMiss?: true;
}

/** A documented reading of what is stored: no view, so neither `after=<stream>@<revision>` nor ETag. */
export const Raw = ({ id, fr, en, example, mayMiss }: About): MethodDecorator =>
  applyDecorators(
    ApiOperation({ operationId: id, summary: `${fr} — ${en}` }),
    ApiResponse({ status: 200, description: 'Les événements. — The events.', schema: { type: 'object', example } }),
    problemResponse(
      400,
      'invalid-request',
      'Paramètre inconnu ou mal formé, nommé. — A parameter unknown or malformed, named.',
    ),
    ...(mayMiss ? [problemResponse(404, 'not-found', 'Aucun flux de ce nom. — No stream of this name.')] : []),
    problemResponse(
      500,
      'unreadable-event',
      'Un événement gardé n’est plus lisible ; `errors[0].field` : <flux>@<révision>. — A stored event can no longer be read; `errors[0].field`: <stream>@<revision>.',
    ),
    problemResponse(503, 'unavailable', 'Le stockage ne répond pas. — The store does not answer.'),
  );
