import { Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';

/** All details of a person, kept in the person's own stream only: a change gives them all anew. */
export class PersonDto extends CommandDto {
  @Words({
    fr: 'Nom (dans une démonstration : la fonction)',
    en: 'Name (in a demonstration: the function)',
    length: 'short',
    example: 'Directrice (fictive)',
  })
  name!: string;

  @Words({ fr: 'Courriel', en: 'E-mail', length: 'short', optional: true })
  email?: string;

  @Words({ fr: 'Téléphone', en: 'Telephone', length: 'short', optional: true })
  telephone?: string;

  @Words({ fr: 'Fonction', en: 'Function', length: 'short', optional: true, example: 'Directrice' })
  function?: string;
}
