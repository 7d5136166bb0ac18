import type { OpenAPIObject } from '@nestjs/swagger';

type Parameter = { in?: string; required?: boolean; description?: string; example?: unknown; schema?: object };
type Schema = { example?: unknown };

/** The page puts the example of a parameter into its field, and sends it: as a filter, or as an id that does not exist. */
const isPrefill = ({ in: place, required }: Parameter) => required !== true || place === 'path';

function without(parameter: Parameter): void {
  const schema = (parameter.schema ?? {}) as Schema;
  const example = parameter.example ?? schema.example;
  delete parameter.example;
  delete schema.example;
  if (example === undefined) return;
  const shown = typeof example === 'string' ? example : JSON.stringify(example);
  parameter.description = `${parameter.description ?? ''} (par exemple — for example: \`${shown}\`)`.trim();
}

/** Says the examples of optional parameters and of addresses in words instead: the page then leaves those fields empty. */
export function withoutPrefills(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths))
    for (const operation of Object.values(path as Record<string, { parameters?: Parameter[] }>))
      operation.parameters?.filter(isPrefill).forEach(without);
  return document;
}
