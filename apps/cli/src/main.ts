import { Command } from 'commander';
import { playCommand } from './play-command.ts';
import { schemaCommand } from './schema-command.ts';

const program = new Command('alliage')
  .description('Alliage, en ligne de commande · Alliage on the command line')
  .showHelpAfterError('(alliage --help)');
program.addCommand(playCommand());
program.addCommand(schemaCommand());

await program.parseAsync();
