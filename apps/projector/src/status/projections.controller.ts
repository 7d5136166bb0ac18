import { Body, Controller, Get, HttpCode, Logger, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { check, field, Problem, problems } from '@alliage/platform';
import { isReady, type Refolded } from '@alliage/projections';
import { notYet, Views } from '../views/views.ts';

class RetryDto {
  @field(
    { fr: 'Flux mis de côté.', en: 'Parked stream.', example: 'alliance-3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11' },
    { type: String },
    check('stream', (value) => typeof value === 'string' && /^[a-z]{1,20}-[0-9a-f-]{36}$/.test(value), {
      fr: 'Donnez le nom d’un flux : « alliance-<uuid> ».',
      en: 'Give the name of a stream: "alliance-<uuid>".',
    }),
  )
  owner!: string;
}

const example = {
  views: [
    {
      ...{ view: 'views', version: '1f0c9a7be012', state: 'live', caughtUp: true, position: '812', seq: 640 },
      lag: { events: 0, atLeast: false },
      parked: [],
      projections: [{ name: 'portfolio', version: 1 }],
    },
  ],
};

/** For whoever keeps the service running: how far the views are, and who is parked for which reason. */
@ApiTags('Exploitation — Operations')
@Controller('v1/projections')
export class ProjectionsController {
  private readonly log = new Logger('rebuild');
  private readonly views: Views;
  constructor(views: Views) {
    this.views = views;
  }

  @Get()
  @ApiOperation({
    operationId: 'list-projections',
    summary: 'État des vues : retard, flux mis de côté — State of the views: lag, parked streams',
  })
  @ApiResponse({ status: 200, description: 'L’état. — The state.', schema: { type: 'object', example } })
  async list() {
    return { views: [await this.views.runner.status()] };
  }

  @Post('retry')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'retry-projection',
    summary: 'Reprendre un flux mis de côté — Try a parked stream again',
  })
  @ApiResponse({
    status: 200,
    description: 'Repris, ou mis de côté de nouveau avec son motif. — Taken up, or parked again with its reason.',
  })
  @ApiResponse({ status: 404, description: 'Ce flux n’est pas mis de côté. — This stream is not parked.' })
  async retry(@Body() { owner }: RetryDto): Promise<Refolded> {
    const { parked } = await this.views.runner.status();
    if (!parked.some((one) => one.owner === owner)) {
      throw new Problem(problems.notFound, {
        fr: `Le flux ${owner} n’est pas mis de côté.`,
        en: `The stream ${owner} is not parked.`,
      });
    }
    return this.views.runner.retry(owner);
  }

  @Post('rebuild')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'rebuild-projections',
    summary: 'Refaire toutes les vues depuis le premier événement — Rebuild all views from the first event',
    description:
      'Corps : {}. Les vues répondent pendant ce temps ; où l’on en est : `rebuild` de GET /v1/projections. — Body: {}. Views answer meanwhile; how far it is: `rebuild` of GET /v1/projections.',
  })
  @ApiResponse({
    status: 202,
    description: 'Commencé, ou déjà en cours ; l’état. — Begun, or under way already; the state.',
    schema: { type: 'object', example },
  })
  @ApiResponse({ status: 503, description: 'Les vues ne sont pas prêtes. — The views are not ready.' })
  async rebuild() {
    const { runner } = this.views;
    if (!isReady(runner.health)) throw notYet();
    // Takes minutes on a large store: who asked looks at the state. How it ends is kept there, too.
    void runner.rebuild().catch((error: unknown) => this.log.warn(error, 'the views could not be rebuilt'));
    return this.list();
  }
}
