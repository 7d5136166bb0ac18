import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, HealthIndicatorService, type HealthCheckResult } from '@nestjs/terminus';
import { problems } from '../problems/kinds.ts';
import { Problem } from '../problems/problem.ts';
import { Readiness } from './readiness.ts';
import { Stopping } from './stopping.ts';

/** For whoever keeps the process running: is it alive, and may it be sent requests? */
@ApiTags('Santé — Health')
@Controller('health')
export class HealthController {
  private readonly health: HealthCheckService;
  private readonly indicators: HealthIndicatorService;
  private readonly readiness: Readiness;
  private readonly stopping: Stopping;
  constructor(
    health: HealthCheckService,
    indicators: HealthIndicatorService,
    readiness: Readiness,
    stopping: Stopping,
  ) {
    this.health = health;
    this.indicators = indicators;
    this.readiness = readiness;
    this.stopping = stopping;
  }

  @Get('live')
  @ApiOperation({ operationId: 'live', summary: 'Le processus vit-il ? — Is the process alive?' })
  @ApiResponse({ status: 200, description: 'Oui. — Yes.', example: { status: 'ok' } })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ operationId: 'ready', summary: 'Peut-on lui envoyer des demandes ? — May it be sent requests?' })
  @ApiResponse({
    status: 200,
    description: 'Oui. — Yes.',
    example: { status: 'ok', details: { store: { status: 'up' } } },
  })
  @ApiResponse({
    status: 503,
    description: 'Non : arrêt en cours, ou stockage en panne. — No: stopping, or the store fails.',
  })
  async ready(): Promise<HealthCheckResult> {
    if (this.stopping.begun) throw notReady({ process: 'stopping' });
    try {
      return await this.health.check(
        [...this.readiness.checks].map(([name, check]) => async () => {
          const reason = await check().catch((error: unknown) => String(error));
          const indicator = this.indicators.check(name);
          return reason === undefined ? indicator.up() : indicator.down(reason);
        }),
      );
    } catch (error) {
      throw notReady(reasonsIn(error));
    }
  }
}

function reasonsIn(error: unknown): Record<string, string> {
  const answer = (error as { getResponse?: () => { error?: Record<string, { message?: string }> } }).getResponse?.();
  return Object.fromEntries(
    Object.entries(answer?.error ?? {}).map(([name, { message }]) => [name, message ?? 'down']),
  );
}

const notReady = (reasons: Readonly<Record<string, string>>): Problem =>
  new Problem(
    problems.unavailable,
    { fr: 'Le service n’est pas prêt à répondre.', en: 'The service is not ready to answer.' },
    {
      headers: { 'Retry-After': '2' },
      errors: Object.entries(reasons).map(([field, reason]) => ({
        field,
        rule: 'up',
        detail: { fr: reason, en: reason },
      })),
    },
  );
