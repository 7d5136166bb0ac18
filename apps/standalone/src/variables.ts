import { commandApiVariables } from '@alliage/command-api';
import { dataVariables } from '@alliage/platform';

/** Environment of the whole service in one process; documented in docs/configuration.md. */
export const standaloneVariables = { ...commandApiVariables, ...dataVariables };
