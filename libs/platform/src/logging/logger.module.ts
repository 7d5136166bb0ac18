import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { activeFields } from '../telemetry/spans.ts';

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** One JSON line an event, one a request (`logRequests`), each with the ids of the trace that it belongs to. Neither headers nor bodies: they may say who somebody is. */
export const logger = (level: LogLevel): DynamicModule =>
  LoggerModule.forRoot({ pinoHttp: { level, autoLogging: false, quietReqLogger: true, mixin: () => activeFields() } });
