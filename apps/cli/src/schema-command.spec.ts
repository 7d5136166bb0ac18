import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseSchema } from './schema-command.ts';

it('the published schema of case files is the one that the service reads by', () => {
  const published = join(import.meta.dirname, '../../../cases/case.schema.json');
  expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(JSON.parse(JSON.stringify(caseSchema())));
});
