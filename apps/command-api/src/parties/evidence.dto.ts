import { Id, Part, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { When } from '../requests/dates.ts';

/** R41: the paper from which a pilot records what a party has done itself. */
export class EvidenceDto {
  @Words({ fr: 'Le document', en: 'The document', length: 'short', example: 'Bulletin d’adhésion signé' })
  document!: string;

  @When({ fr: 'La date qu’il porte', en: 'The date that it bears', example: '2018-11-01' })
  date!: string;

  @Words({
    fr: 'La fonction de qui l’a signé',
    en: 'The function of whoever signed it',
    length: 'short',
    example: 'Présidence',
  })
  signatory!: string;
}

/** A pilot records on evidence what the party would say through its representative (R41). */
export const OnPaper = () =>
  Part(() => EvidenceDto, {
    fr: 'Enregistré par un pilote sur pièce : le document, sa date, la fonction du signataire',
    en: 'Recorded by a pilot on evidence: the document, its date, the signatory’s function',
    optional: true,
  });

export class ContestEvidenceDto extends CommandDto {
  @Id({
    fr: 'L’acte contesté : son identifiant dans l’histoire',
    en: 'The act that is contested: its id in the history',
  })
  eventId!: string;

  @Words({ fr: 'Pourquoi', en: 'Why' })
  reason!: string;
}
