import { Words } from '@alliage/platform';

/** A territory or a theme: free words, with an optional official code. */
export class TagDto {
  @Words({ fr: 'Nom', en: 'Name', length: 200, example: 'Occitanie' })
  name!: string;

  @Words({ fr: 'Code officiel', en: 'Official code', length: 40, optional: true, example: '76' })
  code?: string;
}
