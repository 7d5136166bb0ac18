import type { TestApp } from './app.ts';

export interface Operation {
  readonly path: string;
  readonly operation: {
    readonly operationId?: string;
    readonly summary?: string;
    readonly parameters?: readonly {
      readonly name: string;
      readonly in: string;
      readonly description?: string;
      readonly schema?: { readonly example?: unknown };
    }[];
    readonly responses: Readonly<Record<string, { readonly content?: Record<string, { examples?: object }> }>>;
    readonly requestBody?: {
      readonly content: Record<
        string,
        { examples?: Record<string, { value: unknown }>; schema?: { readonly $ref?: string } }
      >;
    };
  };
  /** Every body that the document offers to send. */
  readonly bodies: readonly unknown[];
}

/** Every command of the OpenAPI document, with the bodies that it offers. */
export async function findExamples(api: TestApp): Promise<Operation[]> {
  const document = (await api.app.inject('/docs-json')).json() as {
    paths: Record<string, Record<string, Operation['operation']>>;
    components: { responses: Record<string, Operation['operation']['responses'][string]> };
  };
  return Object.entries(document.paths).flatMap(([path, methods]) => {
    const operation = methods['post'];
    if (!operation) return [];
    const examples = operation.requestBody?.content['application/json']?.examples ?? {};
    // A problem is said once, and referred to.
    const responses = Object.entries(operation.responses).map(([status, said]) => {
      const name = (said as { $ref?: string }).$ref?.replace('#/components/responses/', '');
      return [status, name === undefined ? said : document.components.responses[name]];
    });
    return [
      {
        path,
        operation: { ...operation, responses: Object.fromEntries(responses) },
        bodies: Object.values(examples).map(({ value }) => value),
      },
    ];
  });
}
