import { Voice } from '@alliage/events';
import { Id, OneOf, Parts, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';

const voice = {
  fr: 'Pour, contre (avec son motif), abstention ; ou renvoyer au comité technique (avec une question), remettre',
  en: 'For, against (with a reason), abstain; or send back to the technical committee (with a question), postpone',
  values: Voice.options,
};
const reason = {
  fr: 'Le motif d’une voix contre, la question d’un renvoi',
  en: 'The reason of a voice against, the question of a sending back',
  optional: true,
} as const;

export class VoiceDto {
  @Id({ fr: 'Le mandat du membre', en: 'The member’s mandate' })
  mandateId!: string;

  @OneOf(voice)
  voice!: Voice;

  @Words(reason)
  reason?: string;
}

export class RecordVoicesDto extends CommandDto {
  @Id({ fr: 'Le point mis aux voix', en: 'The item put to the vote' })
  itemId!: string;

  @Parts(() => VoiceDto, { fr: 'Les voix, une par membre', en: 'The voices, one a member', max: 400, optional: true })
  voices?: VoiceDto[];

  @OneOf({
    ...voice,
    fr: '« Tous pour, sauf… » : la voix des autres membres présents ou représentés',
    en: '“All for, except…”: the voice of every other member present or represented',
    optional: true,
  })
  everyoneElse?: Voice;

  @Words({
    ...reason,
    fr: 'Le motif ou la question de tous les autres',
    en: 'The reason or question of all the others',
  })
  reason?: string;
}

export class DecideItemDto extends CommandDto {
  @Id({ fr: 'Le point à décider', en: 'The item to decide' })
  itemId!: string;
}
