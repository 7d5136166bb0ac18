import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

interface Logged {
  readonly id: unknown;
  readonly method: string;
  readonly url: string;
}

/** One JSON line an event, one a request from `debug` on. Neither headers nor bodies: they may say who somebody is. */
export const logger = (level: LogLevel): DynamicModule =>
  LoggerModule.forRoot({
    pinoHttp: {
      level,
      customLogLevel: (_, res, error) => (error !== undefined || res.statusCode >= 500 ? 'error' : 'debug'),
      serializers: {
        req: ({ id, method, url }: Logged) => ({ id, method, url: url.split('?', 1)[0] }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    },
  });
