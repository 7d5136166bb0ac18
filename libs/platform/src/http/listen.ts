import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { choice, text, wholeNumber } from '../configuration/variable.ts';
import { LOG_LEVELS } from '../logging/logger.module.ts';
import { telemetryVariables } from '../telemetry/telemetry.variables.ts';

/** Variables of every service that answers HTTP. */
export const httpVariables = {
  HOST: text(
    { fr: 'Adresse d’écoute.', en: 'Address to listen on.', fallback: '127.0.0.1' },
    '127.0.0.1 | 0.0.0.0 | …',
  ),
  PORT: wholeNumber({ fr: 'Port d’écoute.', en: 'Port to listen on.', fallback: '3000' }, 0, 65535),
  LOG_LEVEL: choice({ fr: 'Ce que disent les journaux.', en: 'What the logs say.', fallback: 'warn' }, LOG_LEVELS),
  ...telemetryVariables,
};

/** Listens until SIGTERM or SIGINT, then stops gracefully. @returns the address, with the port the system gave for 0. */
export async function listen(app: NestFastifyApplication, host: string, port: number): Promise<string> {
  app.enableShutdownHooks();
  await app.listen(port, host);
  return app.getUrl();
}
