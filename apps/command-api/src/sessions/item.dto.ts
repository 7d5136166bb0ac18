import type { Type } from '@nestjs/common';
import { IntersectionType } from '@nestjs/swagger';
import { Criterion, Gate, Matter } from '@alliage/events';
import { Id, Ids, OneOf, Part, PartOfKind, Parts, Words, WordsList, YesNo } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { CalendarDay } from '../requests/dates.ts';
import { effects, type EffectDto } from './effects.dto.ts';

const kinds = ['information', 'debate', 'decision'] as const;
type ItemKind = (typeof kinds)[number];

export class ConditionWordsDto {
  @Words({ fr: 'La condition', en: 'The condition' }) text!: string;
  @Id({ fr: 'La partie prenante qui en répond', en: 'The party that answers for it' }) partyId!: string;
  @Id({ fr: 'La personne, chez elle', en: 'The person, within it', optional: true }) personId?: string;
  @CalendarDay({ fr: 'Pour quel jour', en: 'By which day' }) due!: string;
}
export class ActionWordsDto {
  @Words({ fr: 'L’action', en: 'The action' }) text!: string;
  @Id({ fr: 'La partie prenante qui en répond', en: 'The party that answers for it' }) partyId!: string;
  @Id({ fr: 'La personne, chez elle', en: 'The person, within it', optional: true }) personId?: string;
  @CalendarDay({ fr: 'Pour quel jour', en: 'By which day' }) due!: string;
  @Id({ fr: 'Le chantier dont elle relève', en: 'The project it belongs to', optional: true }) projectId?: string;
}
export class WaiverWordsDto {
  @OneOf({ fr: 'Le passage', en: 'The gate', values: Gate.options }) gate!: Gate;
  @OneOf({ fr: 'Le critère dont on se dispense', en: 'The criterion waived', values: Criterion.options })
  criterion!: Criterion;
  @Words({ fr: 'La raison', en: 'The reason' }) reason!: string;
  @Part(() => ConditionWordsDto, { fr: 'Sous quelle condition', en: 'Under which condition', optional: true })
  condition?: ConditionWordsDto;
}
export class SupersessionWordsDto {
  @Id({ fr: 'La décision remplacée', en: 'The decision superseded' }) decisionId!: string;
  @Ids({ fr: 'Ses actions en cours que l’on garde', en: 'Its open actions that are kept', optional: true })
  keptActions?: string[];
  @YesNo({ fr: 'Son effet en attente est gardé', en: 'Its waiting effect is kept', optional: true })
  keepsEffect?: boolean;
}

/** One item of an agenda, as it is put (R10). */
export class ItemDto {
  @OneOf({ fr: 'Information, débat ou décision', en: 'Information, debate or decision', values: kinds })
  kind!: ItemKind;
  @Words({ fr: 'Titre', en: 'Title', length: 'short' }) title!: string;
  @OneOf({
    fr: 'La matière d’une décision ; sinon celle de son effet',
    en: 'The matter of a decision; otherwise that of its effect',
    values: Matter.options,
    optional: true,
    example: 'budget',
  })
  matter?: Matter;
  @Words({ fr: 'Le texte mis aux voix', en: 'The text put to the vote', length: 'long', optional: true }) text?: string;
  @Words({ fr: 'Les motifs', en: 'The rationale', length: 'long', optional: true }) rationale?: string;
  @WordsList({ fr: 'Les options envisagées', en: 'The options considered', length: 'text', max: 20, optional: true })
  options?: string[];
  @PartOfKind(effects, {
    fr: 'L’effet : ce qui change si elle est adoptée',
    en: 'The effect: what changes when adopted',
    optional: true,
  })
  effect?: EffectDto;
  @Parts(() => ConditionWordsDto, { fr: 'Les conditions posées', en: 'The conditions set', max: 50, optional: true })
  conditions?: ConditionWordsDto[];
  @Parts(() => WaiverWordsDto, { fr: 'Les dispenses', en: 'The waivers', max: 20, optional: true })
  waivers?: WaiverWordsDto[];
  @Parts(() => ActionWordsDto, { fr: 'Les actions confiées', en: 'The actions assigned', max: 50, optional: true })
  actions?: ActionWordsDto[];
  @Parts(() => SupersessionWordsDto, {
    fr: 'Les décisions remplacées',
    en: 'The decisions superseded',
    max: 20,
    optional: true,
  })
  supersedes?: SupersessionWordsDto[];
  @Ids({ fr: 'Les conditions levées', en: 'The conditions lifted', max: 50, optional: true }) lifts?: string[];
  @Ids({ fr: 'Les parties prenantes concernées (R13)', en: 'The parties concerned (R13)', optional: true })
  concerns?: string[];
  @Id({ fr: 'La proposition d’arbitrage à laquelle il répond', en: 'The proposal it answers', optional: true })
  proposalId?: string;
}

/** The whole wording, anew. */
export class RewordItemDto extends IntersectionType(CommandDto as Type<CommandDto>, ItemDto) {
  @Id({ fr: 'La séance', en: 'The session' }) sessionId!: string;
  @Id({ fr: 'Le point', en: 'The item' }) itemId!: string;
}

export class PutOnAgendaDto extends CommandDto {
  @Id({ fr: 'La séance', en: 'The session' }) sessionId!: string;
  @Parts(() => ItemDto, { fr: 'Les points à inscrire', en: 'The items to put', max: 50, optional: true })
  agenda?: ItemDto[];
  @Ids({ fr: 'Des points qui attendent dans l’instance', en: 'Items that wait with the body', max: 50, optional: true })
  takeUp?: string[];
}

export class SettleItemDto extends CommandDto {
  @Id({ fr: 'La séance', en: 'The session' }) sessionId!: string;
  @Id({ fr: 'Le point', en: 'The item' }) itemId!: string;
  @Words({ fr: 'Ce qui s’est dit', en: 'What was said', optional: true }) words?: string;
}

export class DropWaitingItemDto extends CommandDto {
  @Id({ fr: 'Le point qui attend', en: 'The waiting item' }) itemId!: string;
  @Words({ fr: 'Pourquoi', en: 'Why' }) reason!: string;
}
