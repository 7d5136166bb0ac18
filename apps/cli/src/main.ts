import { unknownVariables } from '@alliage/platform/environment';
import { Command, CommanderError } from 'commander';
import { automationCommand } from './automation/automation-command.ts';
import { backupCommand } from './backup/backup-command.ts';
import { restoreCommand } from './backup/restore-command.ts';
import { exitCodes, inBothLanguages } from './help.ts';
import { importCommand } from './import/import-command.ts';
import { migrateCommand } from './migrate/migrate-command.ts';
import { playCommand } from './play-command.ts';
import { projectionCommand } from './projection/projection-command.ts';
import { schemaCommand } from './schema-command.ts';
import { streamCommand } from './stream/stream-command.ts';
import { verifyCommand } from './verify/verify-command.ts';

const program = inBothLanguages(new Command('alliage'))
  .description('Alliage, en ligne de commande · Alliage on the command line')
  .helpCommand('help [command]', 'affiche l’aide d’une commande · shows the help of a command');
for (const command of [playCommand(), schemaCommand()]) program.addCommand(inBothLanguages(command));
for (const command of [
  importCommand(),
  streamCommand(),
  projectionCommand(),
  automationCommand(),
  verifyCommand(),
  migrateCommand(),
  backupCommand(),
  restoreCommand(),
])
  program.addCommand(command);

// `alliage … | head` closes the pipe early: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

for (const line of unknownVariables(process.env)) console.error(line);
try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Help that was asked for is no error; commander has said the rest already.
  process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
}
