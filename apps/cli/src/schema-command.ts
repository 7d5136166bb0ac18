import { Command } from 'commander';
import { z } from 'zod';
import { CaseFile } from './case/schema.ts';

/** JSON Schema of case files, for editors. */
export const caseSchema = (): object => z.toJSONSchema(CaseFile, { io: 'input' });

export const schemaCommand = (): Command =>
  new Command('case-schema')
    .description(
      'imprime le schéma des fichiers de cas, pour les éditeurs · prints the schema of case files, for editors',
    )
    .action(() => console.log(JSON.stringify(caseSchema(), null, 2)));
