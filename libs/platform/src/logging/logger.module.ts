import type { IncomingMessage } from 'node:http';
import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { activeFields } from '../telemetry/spans.ts';
import { traceFieldsOf } from '../telemetry/trace-requests.ts';

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

interface Logged {
  readonly id: unknown;
  readonly method: string;
  readonly url: string;
}

/** The line at the end of a request is written outside of it. */
const withTrace = (request: IncomingMessage, line: object): object => ({ ...traceFieldsOf(request), ...line });

/** One JSON line an event, one a request from `debug` on, each with the ids of the trace that it belongs to. Neither headers nor bodies: they may say who somebody is. */
export const logger = (level: LogLevel): DynamicModule =>
  LoggerModule.forRoot({
    pinoHttp: {
      level,
      customLogLevel: (_, res, error) => (error !== undefined || res.statusCode >= 500 ? 'error' : 'debug'),
      mixin: () => activeFields(),
      customSuccessObject: (req, _, line: object) => withTrace(req, line),
      customErrorObject: (req, _, __, line: object) => withTrace(req, line),
      serializers: {
        req: ({ id, method, url }: Logged) => ({ id, method, url: url.split('?', 1)[0] }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    },
  });
