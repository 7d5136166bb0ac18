import { applyDecorators, Controller, HttpCode, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import type { AllianceCommands, DirectoryCommands } from '@alliage/domain';
import type { Said } from '@alliage/platform';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ActorGuard } from '../actors/actor.guard.ts';
import type { KindName } from '../recording/stream-kind.ts';
import { AnswerInterceptor } from './answer.interceptor.ts';
import { documentCommand } from './document-command.ts';
import { markRoute } from './route-metadata.ts';

/**
 * # How a slice gets its routes
 *
 * 1. One DTO a command, `apps/command-api/src/<slice>/<command-name>.dto.ts` (or a few small ones in a file), extending
 *    `CommandDto`, its fields made of the decorators of @alliage/platform (`Words`, `WordsList`, `Id`, `Ids`, `OneOf`, `SomeOf`,
 *    `Whole`, `YesNo`, `Decimal`, `Part`, `Parts`, `PartOfKind`, `PartsOfKinds`) and of ./dates.ts (`When`, `CalendarDay`,
 *    `ClockTime`, `Zone`). Each says in both languages what the field is; `optional: true` = may be left out.
 *    Words and ids of the catalogue: pass `Stage.options` and the like to `OneOf`.
 * 2. One controller, `<slice>.controller.ts`, with one method of two lines a command:
 *
 *    ```ts
 *    @AllianceController({ fr: 'Cycle de vie', en: 'Lifecycle' })
 *    export class LifecycleController {
 *      private readonly commands: Commands;
 *      constructor(commands: Commands) {
 *        this.commands = commands;
 *      }
 *
 *      @AllianceCommand('rename-alliance', {
 *        summary: { fr: 'Renommer l’alliance', en: 'Rename the alliance' },
 *        rules: ['R36'],
 *        example: { name: 'Alliance pour l’habitat' },
 *      })
 *      rename(@Body() body: RenameAllianceDto, @Command() c: CommandContext) {
 *        return this.commands.run(c, 'rename-alliance', body);
 *      }
 *    }
 *    ```
 *
 *    The route is `POST /v1/alliances/:allianceId/rename-alliance`. The compiler checks the DTO against the command's words in
 *    the domain. Import `Body`, the DTO, `Commands` and the decorators as values; `CommandContext` as a type.
 * 3. One line in ../controllers.ts.
 *
 * `example` is the body that the page at /docs offers to send: it has to pass the DTO (a test sends every one of them).
 */
export interface AboutCommand {
  /** What it does, in the imperative; French is shown first. */
  readonly summary: Said;
  /** Rules (R…) and gates (G…) by which it may be refused. */
  readonly rules: readonly string[];
  /** A whole body, without effectiveOn, provenance and visibility. */
  readonly example: object;
}

const COLLECTION = { alliance: 'alliances', organisation: 'organisations', network: 'networks', person: 'persons' };

/** A controller whose methods are commands on one alliance. */
export const AllianceController = (tag: Said) => CommandController('alliance', tag);

/** A controller whose methods are commands on streams of one kind. */
export const CommandController = (kind: KindName, tag: Said): ClassDecorator =>
  applyDecorators(Controller(`v1/${COLLECTION[kind]}`), ApiTags(`${tag.fr} — ${tag.en}`), UseGuards(ActorGuard));

/** A command on one alliance: `POST /v1/alliances/:allianceId/<name>`. */
export const AllianceCommand = (type: keyof AllianceCommands & string, about: AboutCommand) =>
  ChangeCommand('alliance', type, about);

/** A command on an existing stream of any kind: `POST /v1/<kind>s/:<kind>Id/<name>`. */
export const ChangeCommand = (
  kind: KindName,
  type: (keyof AllianceCommands | keyof DirectoryCommands) & string,
  about: AboutCommand,
): MethodDecorator =>
  applyDecorators(
    Post(`:${kind}Id/${type}`),
    HttpCode(200),
    ApiParam({ name: `${kind}Id`, format: 'uuid', description: 'Identifiant — Id' }),
    route(kind, type, false, about),
  );

/** A command that opens a stream: `POST /v1/<kind>s`, answered 201 with its Location. */
export const CreationCommand = (
  kind: KindName,
  type: (keyof AllianceCommands | keyof DirectoryCommands) & string,
  about: AboutCommand,
): MethodDecorator => applyDecorators(Post(), HttpCode(201), route(kind, type, true, about));

const route = (kind: KindName, type: string, creates: boolean, about: AboutCommand): MethodDecorator =>
  applyDecorators(
    markRoute({ kind, type, creates }),
    UseInterceptors(AnswerInterceptor),
    documentCommand({ kind, type, creates }, about),
  );
