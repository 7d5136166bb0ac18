import { httpVariables, wholeNumber } from '@alliage/platform';
import { modeVariable } from './actors/mode.ts';

/** Environment of the command side. */
export const commandApiVariables = {
  ...httpVariables,
  ALLIAGE_MODE: modeVariable,
  ALLIAGE_CACHE_MIB: wholeNumber(
    {
      fr: 'Mémoire pour les états des alliances, en Mio.',
      en: 'Memory for the states of alliances, in MiB.',
      fallback: '256',
    },
    1,
    65_536,
  ),
};
