import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Json } from '@alliage/events';
import { cameFromFile } from '@alliage/platform';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bodyOfList } from './body-of-list.ts';
import { keepSent } from './sent.ts';

const CHARSET = /;\s*charset\s*=\s*("[^"]*"|[^;\s]+)/i;

/** The command that a route is: the last part of its address. */
const commandOf = ({ routeOptions }: FastifyRequest): string => routeOptions.url?.split('/').at(-1) ?? '';

function take(request: FastifyRequest, bytes: Buffer): object {
  const [, charset] = CHARSET.exec(request.headers['content-type'] ?? '') ?? [];
  const query = { ...(request.query as Record<string, unknown>) };
  const command = commandOf(request);
  const { body, text, placeOf } = bodyOfList({ command, bytes, query, ...(charset === undefined ? {} : { charset }) });
  keepSent(request, { csv: text, query: query as Json });
  cameFromFile(request, placeOf);
  return body;
}

/** Lets list commands be sent as CSV (section 10), as spreadsheets write it; every other route answers 415 to it. */
@Injectable()
export class TakeLists implements OnModuleInit {
  private readonly host: HttpAdapterHost;
  constructor(host: HttpAdapterHost) {
    this.host = host;
  }

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addContentTypeParser('text/csv', { parseAs: 'buffer' }, async (request: FastifyRequest, bytes: Buffer) =>
      take(request, bytes),
    );
  }
}
