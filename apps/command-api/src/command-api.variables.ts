import { httpVariables, placeOrPostgres, postgresAccess, wholeNumber } from '@alliage/platform';
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
export const automationsVariables = {
  ALLIAGE_AUTOMATIONS: placeOrPostgres(
    {
      fr: 'Où ce que le service fait de lui-même garde mémoire : une base PostgreSQL, la même pour toutes les moitiés « commandes » (l’une s’en charge, une autre prend le relais), ou un fichier, à donner à une seule d’entre elles. Sans elle, ce processus ne fait rien de lui-même, sauf sur un dossier de données, où elle s’y trouve.',
      en: 'Where what the service does by itself is remembered: a PostgreSQL database, the same for all command sides (one does it, another takes over), or a file, to be given to one of them. Without it this process does nothing by itself, but on a data folder, where it is there.',
    },
    './data/automations.sqlite',
    '',
  ),
  ...postgresAccess('ALLIAGE_AUTOMATIONS'),
};
