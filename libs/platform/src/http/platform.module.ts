import { Module, type DynamicModule } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from '../health/health.controller.ts';
import { Readiness } from '../health/readiness.ts';
import { Stopping } from '../health/stopping.ts';
import { logger, type LogLevel } from '../logging/logger.module.ts';
import { RootController } from './root.controller.ts';

/** What every service shares: logs, health, graceful stop. Imported once, by `createHttpApp`; global for all modules. */
@Module({})
export class PlatformModule {
  static with(logLevel: LogLevel, imports: NonNullable<DynamicModule['imports']>): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [logger(logLevel), TerminusModule.forRoot({ logger: false }), ...imports],
      controllers: [RootController, HealthController],
      providers: [Readiness, Stopping],
      exports: [Readiness, Stopping],
    };
  }
}
