import { httpVariables, optional, wholeNumber } from '@alliage/platform';
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

/** For a process whose events are on a server; with a data folder, automations remember there. */
export const automationsVariable = {
  ALLIAGE_AUTOMATIONS: optional(
    {
      fr: 'Fichier où ce que le service fait de lui-même garde mémoire : à donner à une seule des moitiés « commandes » d’un serveur EventStoreDB ; les autres ne font rien d’elles-mêmes.',
      en: 'File in which what the service does by itself is remembered: to be given to one command side of an EventStoreDB server; the others do nothing by themselves.',
    },
    './data/automations.sqlite',
  ),
};
