import type { CorrectEntry, RecordOtherAccount } from '@alliage/domain';
import { Openness } from '@alliage/events';
import { check, field, Id, OneOf, Words, type About } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { AnyValue } from './any-value.ts';

const EVENT = '7b1f4a0e-3f57-4c2e-8d55-6a0f7f0d9a10';

const Entry = () =>
  Id({
    fr: 'L’entrée : son « id » dans l’histoire, ou dans la réponse à la commande qui l’a enregistrée',
    en: 'The entry: its "id" in the history, or in the answer to the command that recorded it',
    example: EVENT,
  });

/** A JSON pointer to a field of an entry. */
const FieldOfEntry = (about: Partial<About> = {}) =>
  field(
    {
      fr: 'Le champ, en pointeur JSON : « /title », « /voices/for », « /effectiveOn » (sa date), « /provenance/source » ; chaque sorte d’entrée dit lesquels se corrigent (docs/events.md)',
      en: 'The field, as a JSON pointer: "/title", "/voices/for", "/effectiveOn" (its date), "/provenance/source"; each kind of entry says which may be corrected (docs/events.md)',
      ...{ example: '/effectiveOn', ...about },
    },
    { type: String, maxLength: 200, pattern: '^(/[A-Za-z0-9_-]+)+$' },
    check(
      'pointer',
      (value) => typeof value === 'string' && value.length <= 200 && /^(\/[A-Za-z0-9_-]+)+$/.test(value),
      {
        fr: 'Écrivez le champ en pointeur JSON, par exemple /title ou /voices/for.',
        en: 'Write the field as a JSON pointer, for example /title or /voices/for.',
      },
    ),
  );

const Reason = () => Words({ fr: 'Pourquoi', en: 'Why', example: 'Le compte rendu donne le mois.' });

/** R31: what an entry said wrongly, or did not say. */
export class CorrectEntryDto extends CommandDto {
  @Entry() eventId!: string;
  @FieldOfEntry() path!: string;
  @AnyValue({
    fr: 'Ce que vous y avez lu ; refusé si le champ dit autre chose depuis. null : rien',
    en: 'What you read there; refused where the field says otherwise by now. null: nothing',
    ...{ optional: true, example: '2016' },
  })
  was?: NonNullable<CorrectEntry['was']>;
  @AnyValue({ fr: 'Ce qu’il dit désormais ; null : non connu', en: 'What it says from now on; null: not known' })
  becomes!: CorrectEntry['becomes'];
  @Reason() reason!: string;
  @Words({
    fr: 'La source de la correction, s’il y en a une',
    en: 'The source of the correction, where there is one',
    ...{ length: 'short', optional: true, example: 'Compte rendu de mars 2016' },
  })
  source?: string;
}

/** R43: what another source says in a field of an entry. */
export class RecordOtherAccountDto extends CommandDto {
  @Entry() eventId!: string;
  @FieldOfEntry() path!: string;
  @AnyValue({ fr: 'Ce que dit l’autre source', en: 'What the other source says', example: '2015' })
  value!: RecordOtherAccount['value'];
  @Words({ fr: 'Cette source', en: 'That source', length: 'short', example: 'Article de presse de 2015' })
  source!: string;
  @Words({ fr: 'Ce qu’il y a à en dire', en: 'What there is to say of it', optional: true }) words?: string;
}

/** R43: which of several accounts of a field counts. */
export class RetainAccountDto extends CommandDto {
  @Entry() eventId!: string;
  @FieldOfEntry() path!: string;
  @Id({
    fr: 'La version à retenir ; sans elle, celle de l’entrée elle-même',
    en: 'The account to retain; without it, that of the entry itself',
    optional: true,
  })
  accountId?: string;
  @Reason() reason!: string;
}

/** R32: who may read an entry from now on. */
export class ChangeVisibilityDto extends CommandDto {
  @Entry() eventId!: string;
  @OneOf({ fr: 'Qui peut la lire', en: 'Who may read it', values: Openness.options, example: 'network' })
  to!: Openness;
  @Reason() reason!: string;
}
