import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { automations, AutomationsUnavailable } from '@alliage/automations';
import { OneOf, Problem, problems } from '@alliage/platform';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Automations } from './automations.ts';

class RetryAutomationDto {
  @OneOf({ fr: 'L’automate', en: 'The automation', values: automations.map(({ name }) => name) })
  automation!: string;
}

const entry = {
  automation: 'parent-charter-to-chapters',
  cause: {
    ...{ eventId: '5d0b9a0e-3f57-4c2e-8d55-6a0f7f0d9a10', stream: 'alliance-3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11' },
    revision: 41,
  },
  stream: 'alliance-9d5b9a0e-3f57-5c2e-8d55-6a0f7f0d9a10',
  came: { outcome: 'done', revision: 17 },
  at: '2026-11-22T08:00:00.000Z',
};
const example = {
  automations: [
    {
      ...{ automation: 'parent-charter-to-chapters', state: 'live', position: '812' },
      ...{ counts: { done: 12, 'not-there': 1 }, failed: [], last: [entry] },
    },
  ],
};

/** 503: this process does not lead, and did not get the lead; or the book cannot be written. */
const notNow = (cause: unknown): Problem =>
  new Problem(
    problems.unavailable,
    {
      fr: 'Les automates ne peuvent rien reprendre pour l’instant : renvoyez la demande dans un moment.',
      en: 'Nothing can be tried again at this moment: send the request again in a while.',
    },
    { headers: { 'Retry-After': '2' }, cause },
  );

/** For whoever keeps the service running: what it does by itself, how far it has come, and what it came to. */
@ApiTags('Exploitation — Operations')
@Controller('v1/automations')
export class AutomationsController {
  private readonly automations: Automations;
  constructor(automations: Automations) {
    this.automations = automations;
  }

  @Get()
  @ApiOperation({
    operationId: 'list-automations',
    summary: 'Ce que le service fait de lui-même, et où il en est — What the service does by itself, and how far it is',
  })
  @ApiResponse({ status: 200, description: 'L’état. — The state.', schema: { type: 'object', example } })
  async list() {
    const { runners } = this.automations;
    return { automations: await Promise.all([...runners.values()].map((runner) => runner.status())) };
  }

  @Post('retry')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'retry-automation',
    summary: 'Reprendre ce qu’un automate n’a pas pu faire — Try again what an automation could not do',
  })
  @ApiResponse({
    status: 200,
    description: 'Ce qui échoue encore. — What still fails.',
    schema: { type: 'object', example: { failed: [] } },
  })
  @ApiResponse({ status: 503, description: 'Pas maintenant. — Not now.' })
  async retry(@Body() { automation }: RetryAutomationDto) {
    const runner = this.automations.runners.get(automation);
    if (runner === undefined)
      throw new Problem(problems.notFound, { fr: 'Aucun automate de ce nom.', en: 'No automation of that name.' });
    try {
      return { failed: await runner.retry() };
    } catch (error) {
      throw error instanceof AutomationsUnavailable ? notNow(error) : error;
    }
  }
}
