import { Command } from 'commander';
import { ending } from '../ask/ending.ts';
import { commandSide } from '../ask/half.ts';
import { languageOption, toOption, type Asking } from '../ask/options.ts';
import { aboutGroup, exitCodes, inBothLanguages } from '../help.ts';
import { allWell, readAutomations, retryAutomation, sayAutomations, sayDeed } from './status.ts';

const about = (example: string) => `
Exemple · Example:
  ${example}

Codes de sortie · Exit codes:
  0  fait, tout va bien · done, all is well
  1  quelque chose reste à reprendre · something is left to be tried again
  2  la commande est mal écrite · the command was not understood
  3  aucun service ne répond à cette adresse, ou un service sans « commandes » · no service answers at this address, or one without the command side`;

const status = ({ to, language, json }: Asking) =>
  ending(async () => {
    const told = await readAutomations(commandSide(to, language));
    console.log(json ? JSON.stringify(told, null, 2) : sayAutomations(told));
    return allWell(told) ? exitCodes.done : exitCodes.refused;
  });

const retry = (automation: string, { to, language, json }: Asking) =>
  ending(async () => {
    const left = await retryAutomation(commandSide(to, language), automation);
    if (json) console.log(JSON.stringify(left, null, 2));
    else console.log(left.failed.length === 0 ? 'tout est repris · all is done' : left.failed.map(sayDeed).join('\n'));
    return left.failed.length === 0 ? exitCodes.done : exitCodes.refused;
  });

const asking = (command: Command) =>
  command.addOption(toOption()).addOption(languageOption()).option('--json', 'réponse en JSON · answer as JSON');

/** `alliage automation status`, `retry`. */
export const automationCommand = (): Command =>
  inBothLanguages(
    new Command('automation').description('s’occupe des automates · looks after what the service does by itself'),
    aboutGroup,
  )
    .helpCommand(false)
    .addCommand(
      inBothLanguages(
        asking(
          new Command('status').description(
            'dit ce que le service fait de lui-même, et où il en est · tells what the service does by itself, and how far it is',
          ),
        ).action(status),
        about('alliage automation status --json'),
      ),
    )
    .addCommand(
      inBothLanguages(
        asking(
          new Command('retry')
            .description('reprend ce qu’un automate n’a pas pu faire · tries again what an automation could not do')
            .argument('<automation>', 'son nom · its name'),
        ).action(retry),
        about('alliage automation retry parent-charter-to-chapters'),
      ),
    );
