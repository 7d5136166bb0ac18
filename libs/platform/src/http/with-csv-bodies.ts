import type { OpenAPIObject } from '@nestjs/swagger';

/** Extension under which a route says that it takes its list as a file too; it does not stay in the document. */
export const TAKES_CSV = 'x-takes-csv';

/** What the document says of such a file. */
export interface CsvBody {
  readonly description: string;
  readonly example: string;
}
interface Operation {
  [TAKES_CSV]?: CsvBody;
  requestBody?: { content?: Record<string, object> };
}

/** Shows files beside the JSON of a route: a decorator can name media types, but gives all of them one schema. */
export function withCsvBodies(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths))
    for (const operation of Object.values(path as Record<string, Operation>)) {
      const csv = operation[TAKES_CSV];
      if (csv === undefined) continue;
      delete operation[TAKES_CSV];
      const { description, example } = csv;
      const body = {
        schema: { type: 'string', description },
        examples: { liste: { summary: description, value: example } },
      };
      operation.requestBody = {
        ...operation.requestBody,
        content: { ...operation.requestBody?.content, 'text/csv': body },
      };
    }
  return document;
}
