import { applyDecorators, type Type } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { SHOWN_KEY } from '@alliage/platform';
import { ACTOR_EXAMPLE, ROLES } from '../actors/header-actor-resolver.ts';
import { documentList } from '../lists/document-list.ts';
import type { AboutCommand } from './alliance-command.decorator.ts';
import { documentedProblems } from './documented-problems.ts';
import type { CommandRoute } from './route-metadata.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';
const EVENT = '7b1f4a0e-3f57-4c2e-8d55-6a0f7f0d9a10';

const headers = (creates: boolean) => [
  ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description:
      'Un nouvel UUID par demande, le même quand on la renvoie ; laissez celui-ci, et cette page en prend un nouveau chaque fois. — A new UUID for each request, the same when it is sent again; leave this one, and this page takes a new one each time.',
    schema: { type: 'string', format: 'uuid', example: SHOWN_KEY },
  }),
  ...(creates
    ? []
    : [
        ApiHeader({
          name: 'If-Match',
          required: true,
          description:
            'La version sur laquelle porte la demande ("12", celle de l’ETag), ou * quelle qu’elle soit. — The revision that the request is about ("12", from the ETag), or * whatever it is.',
          schema: { type: 'string', example: '*' },
        }),
      ]),
  ApiHeader({
    name: 'Alliage-Actor',
    required: true,
    description: `Qui agit : rôle, personne, et partie prenante (party=…) s’il y a lieu. — Who acts: role, person, and party (party=…) where there is one. role : ${ROLES.join(', ')}.`,
    schema: { type: 'string', example: ACTOR_EXAMPLE },
  }),
  ApiHeader({
    name: 'Accept-Language',
    required: false,
    description: 'Langue des phrases : fr (sinon) ou en. — Language of the sentences: fr (otherwise) or en.',
    schema: { type: 'string', example: 'fr' },
  }),
];

const answer = ({ kind, type, creates }: CommandRoute) =>
  ApiResponse({
    status: creates ? 201 : 200,
    description: creates
      ? 'Enregistré : l’adresse est dans Location. — Recorded: its address is in Location.'
      : 'Enregistré, ou rien à changer (recorded vide). — Recorded, or nothing to change (recorded empty).',
    headers: {
      ETag: { description: 'La nouvelle version. — The new revision.', schema: { type: 'string', example: '"12"' } },
      ...(creates ? { Location: { description: 'Adresse. — Address.', schema: { type: 'string' } } } : {}),
    },
    schema: {
      type: 'object',
      required: [`${kind}Id`, 'revision', 'after', 'recorded'],
      properties: {
        [`${kind}Id`]: { type: 'string', format: 'uuid' },
        revision: { type: 'integer', minimum: 0 },
        after: {
          type: 'string',
          description:
            'À joindre à une lecture pour qu’elle en tienne compte. — Bring it along with a query that must take this into account.',
        },
        recorded: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: { type: 'string', format: 'uuid' },
              type: { type: 'string' },
              revision: { type: 'integer' },
              ids: { type: 'object', additionalProperties: true },
            },
          },
        },
      },
      example: {
        [`${kind}Id`]: ID,
        revision: creates ? 0 : 12,
        after: `${kind}-${ID}@${creates ? 0 : 12}`,
        recorded: [
          { id: EVENT, type: `… (${type})`, revision: creates ? 0 : 12, ids: creates ? { [`${kind}Id`]: ID } : {} },
        ],
      },
    },
  });

/** The body is the method's first parameter: its class is what the compiler noted of it. */
const documentBody =
  (summary: string, example: object): MethodDecorator =>
  (target, method, descriptor) => {
    const [type] = Reflect.getMetadata('design:paramtypes', target, method) as [Type];
    ApiBody({ type, required: true, examples: { exemple: { summary, value: example } } })(target, method, descriptor);
  };

/** Everything that the OpenAPI document says of a command. */
export const documentCommand = (route: CommandRoute, { summary, rules, example }: AboutCommand): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      operationId: route.type,
      summary: `${summary.fr} — ${summary.en}`,
      description: rules.length === 0 ? '' : `Règles — Rules: ${rules.join(', ')}.`,
    }),
    documentBody(summary.fr, example),
    documentList(route.type),
    ...headers(route.creates),
    answer(route),
    ...documentedProblems(route.creates, rules),
  );
