import { Problem, problems, type ProblemKind } from '@alliage/platform';
import { ApiResponse } from '@nestjs/swagger';

const said = (fr: string, en: string) => ({ fr, en });

const example = (kind: ProblemKind, fr: string, en: string, details?: ConstructorParameters<typeof Problem>[2]) =>
  new Problem(kind, said(fr, en), details).bodyIn('fr');

const REQUIRED = said('Ce champ est obligatoire.', 'This field is required.');

function examples(rules: readonly string[]): Readonly<Record<number, readonly ReturnType<typeof example>[]>> {
  const rule = rules[0] ?? 'R36';
  const sentence = said('Ce qui manque, et comment y remédier.', 'What is missing, and the way out.');
  return {
    400: [
      example(problems.invalidRequest, '/name : Ce champ est obligatoire.', '/name: This field is required.', {
        errors: [{ field: '/name', rule: 'required', detail: REQUIRED }],
      }),
      example(problems.malformedJson, 'Le corps n’est pas un JSON lisible.', 'The body is not readable JSON.'),
      example(problems.keyRequired, 'Joignez l’en-tête Idempotency-Key.', 'Add the header Idempotency-Key.'),
    ],
    401: [example(problems.unauthenticated, 'En-tête Alliage-Actor : absent.', 'Header Alliage-Actor: missing.')],
    404: [example(problems.notFound, 'Rien sous cet identifiant.', 'Nothing under this id.')],
    409: [
      example(problems.contended, 'D’autres écrivaient au même moment.', 'Others were writing at the same moment.'),
    ],
    412: [example(problems.stale, 'On en est à la version "13".', 'It is revision "13" by now.')],
    413: [example(problems.tooLarge, 'Le corps dépasse la taille admise.', 'The body is larger than allowed.')],
    415: [example(problems.unsupportedMediaType, 'Envoyez du JSON.', 'Send JSON.')],
    422: [
      example(problems.refused, sentence.fr, sentence.en, {
        code: 'a-rule-refuses',
        rule,
        refusals: [{ rule, code: 'a-rule-refuses', detail: sentence }],
      }),
      example(problems.keyReused, 'Prenez une nouvelle clé.', 'Take a new key.'),
    ],
    428: [example(problems.ifMatchRequired, 'Joignez If-Match.', 'Add If-Match.')],
    503: [example(problems.unavailable, 'Renvoyez la demande dans un moment.', 'Send the request again in a moment.')],
  };
}

const OF_CHANGES_ONLY = new Set(['404', '412', '428']);

const schema = {
  type: 'object' as const,
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' as const },
    title: { type: 'string' as const },
    status: { type: 'integer' as const },
    detail: { type: 'string' as const },
    code: { type: 'string' as const },
    rule: { type: 'string' as const },
    refusals: { type: 'array' as const, items: { type: 'object' as const } },
    errors: { type: 'array' as const, items: { type: 'object' as const } },
  },
};

/** Every way in which a command may fail, with examples (RFC 9457). */
export const documentedProblems = (creates: boolean, rules: readonly string[]): MethodDecorator[] =>
  Object.entries(examples(rules))
    .filter(([status]) => !creates || !OF_CHANGES_ONLY.has(status))
    .map(([status, bodies]) =>
      ApiResponse({
        status: Number(status),
        description: bodies.map(({ title }) => title).join(' · '),
        content: {
          'application/problem+json': {
            schema,
            examples: Object.fromEntries(bodies.map((body) => [body.code, { summary: body.title, value: body }])),
          },
        },
      }),
    );
