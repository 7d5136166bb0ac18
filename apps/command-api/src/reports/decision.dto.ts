import { BodyKind, Matter, Mode, Outcome } from '@alliage/events';
import { Id, Ids, OneOf, Whole, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';

const ifKnown = { optional: true } as const;

/** R37: a decision of before the cut-over; what is left out is not known. */
export class ReportDecisionDto extends CommandDto {
  @Words({ fr: 'L’intitulé', en: 'The title', length: 'short' }) title!: string;
  @OneOf({ fr: 'La matière', en: 'The matter', values: Matter.options, example: 'project-launch' }) matter!: Matter;
  @Words({ fr: 'Ce qui a été décidé', en: 'What was decided', length: 'long' }) text!: string;
  @OneOf({ fr: 'L’instance, si on la connaît', en: 'The body, if known', values: BodyKind.options, ...ifKnown })
  body?: BodyKind;
  @OneOf({ fr: 'Le mode, si on le connaît', en: 'The mode, if known', values: Mode.options, ...ifKnown })
  mode?: Mode;
  @Whole({ fr: 'Voix pour, si on les connaît', en: 'Voices for, if known', min: 0, max: 100_000, ...ifKnown })
  votesFor?: number;
  @Whole({ fr: 'Voix contre, si on les connaît', en: 'Voices against, if known', min: 0, max: 100_000, ...ifKnown })
  votesAgainst?: number;
  @Whole({ fr: 'Abstentions, si on les connaît', en: 'Abstentions, if known', min: 0, max: 100_000, ...ifKnown })
  abstentions?: number;
  @OneOf({ fr: 'L’issue, si on la connaît', en: 'The outcome, if known', values: Outcome.options, ...ifKnown })
  outcome?: Outcome;
  @Id({ fr: 'La séance rapportée qui l’a prise', en: 'The reported session that took it', ...ifKnown })
  sessionId?: string;
}

/** R37: a session of before the cut-over. */
export class ReportSessionDto extends CommandDto {
  @OneOf({ fr: 'L’instance', en: 'The body', values: BodyKind.options, example: 'political' }) body!: BodyKind;
  @Words({ fr: 'Son intitulé', en: 'Its title', length: 'short', ...ifKnown }) title?: string;
  @Ids({ fr: 'Les parties prenantes présentes', en: 'The parties present', ...ifKnown }) partyIds?: string[];
  @Whole({ fr: 'Combien de personnes', en: 'How many people', min: 0, max: 100_000, ...ifKnown }) attendance?: number;
  @Words({ fr: 'Ce que la source en dit', en: 'What the source says of it', ...ifKnown }) words?: string;
}
