import { commandApiVariables, dataVariables } from '@alliage/command-api';

/** Environment of the whole service in one process; documented in docs/configuration.md. */
export const standaloneVariables = { ...commandApiVariables, ...dataVariables };
