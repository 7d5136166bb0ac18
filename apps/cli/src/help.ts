import type { Command } from 'commander';
import { frenchFirst } from './said-in-french.ts';

/** How `alliage` ends. */
export const exitCodes = { done: 0, refused: 1, usage: 2, unreachable: 3 } as const;

const aboutAll = `
Codes de sortie · Exit codes:
  0  fait · done
  1  le cas a une erreur ou est introuvable, ou le service a refusé un pas : le fichier et la ligne sont dits
     the case has an error or is not there, or the service refused a step: file and line are told
  2  la commande est mal écrite · the command was not understood
  3  aucun service ne répond à cette adresse · no service answers at this address`;

/** Of a group of commands: each of them says more. */
export const aboutGroup = `
Codes de sortie · Exit codes:
  0  fait · done
  1  refusé, ou quelque chose ne va pas : c’est dit · refused, or something is wrong: it is told
  2  la commande est mal écrite · the command was not understood
  3  aucun service ne répond à cette adresse · no service answers at this address

Chaque commande dit le reste · each command tells more: --help`;

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Emploi · Usage:',
  'Arguments:': 'Arguments:',
  'Options:': 'Options:',
  'Commands:': 'Commandes · Commands:',
};

/** French first, then English; exit codes (or what `about` has instead) after; what is not understood ends with code 2. */
export const inBothLanguages = (command: Command, about = aboutAll): Command =>
  command
    .helpOption('-h, --help', 'affiche cette aide · shows this help')
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .addHelpText('after', about)
    .configureOutput({ outputError: (line, write) => write(frenchFirst(line)) })
    .showHelpAfterError('(alliage --help)')
    .exitOverride();
