import { Module, type DynamicModule } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from '../health/health.controller.ts';
import { Readiness } from '../health/readiness.ts';
import { Stopping } from '../health/stopping.ts';
import { logger, type LogLevel } from '../logging/logger.module.ts';
import { Metrics } from '../telemetry/metrics.ts';
import { MetricsServer } from '../telemetry/serve-metrics.ts';
import type { Telemetry } from '../telemetry/telemetry.variables.ts';
import { Tracing } from '../telemetry/tracing.service.ts';
import { RootController } from './root.controller.ts';

/** What every service shares: logs, traces, metrics, health, graceful stop. Imported once, by `createHttpApp`; global for all modules. */
@Module({})
export class PlatformModule {
  static async with(
    logLevel: LogLevel,
    { metrics: shown, tracing }: Telemetry,
    imports: NonNullable<DynamicModule['imports']>,
  ): Promise<DynamicModule> {
    const metrics = shown === undefined ? new Metrics() : new Metrics().withProcess();
    const served =
      typeof shown === 'object' ? [{ provide: MetricsServer, useValue: new MetricsServer(metrics, shown) }] : [];
    return {
      module: PlatformModule,
      global: true,
      imports: [logger(logLevel), TerminusModule.forRoot({ logger: false }), ...imports],
      controllers: [RootController, HealthController],
      providers: [
        Readiness,
        Stopping,
        { provide: Metrics, useValue: metrics },
        { provide: Tracing, useValue: await Tracing.start(tracing, metrics) },
        ...served,
      ],
      exports: [Readiness, Stopping, Metrics],
    };
  }
}
