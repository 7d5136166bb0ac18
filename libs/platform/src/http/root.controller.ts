import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

/** For whoever opens the bare address: where to go on. */
@ApiExcludeController()
@Controller()
export class RootController {
  @Get()
  root() {
    return {
      fr: 'Alliage. La documentation, à essayer sur place : /docs. Les alliances : /v1/alliances.',
      en: 'Alliage. The documentation, to be tried in place: /docs. The alliances: /v1/alliances.',
      docs: '/docs',
      openapi: '/docs-json',
      alliances: '/v1/alliances',
      ready: '/health/ready',
    };
  }
}
