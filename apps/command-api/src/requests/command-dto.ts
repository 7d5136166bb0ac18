import type { Act } from '@alliage/domain';
import { Openness, type Provenance } from '@alliage/events';
import { OneOf, Part, Words } from '@alliage/platform';
import { When } from './dates.ts';

/** R30: where an entry comes from. What may be reported, and of which days, is for the domain to say (R37). */
export class ProvenanceDto {
  @OneOf({
    fr: 'Enregistré selon les règles vivantes, rapporté (selon une source, avant la reprise), déduit (avec sa raison), ou fictif (démonstrations seulement)',
    en: 'Recorded by the live rules, reported (by a source, before the cut-over), inferred (with its reason), or fictional (demonstrations only)',
    values: ['recorded', 'reported', 'inferred', 'fictional'],
  })
  kind!: 'recorded' | 'reported' | 'inferred' | 'fictional';

  @Words({ fr: 'La source', en: 'The source', length: 'short', optional: true, example: 'Compte rendu du 3 mars' })
  source?: string;

  @Words({ fr: 'Déduit : pour quelle raison', en: 'Inferred: for which reason', length: 'short', optional: true })
  reason?: string;
}

/** What every command may say besides its own words. The DTO of each command extends it. */
export abstract class CommandDto {
  @When({
    fr: 'Quand cela a eu lieu, en EDTF ou comme on l’écrit ; sinon aujourd’hui, ou le jour de la séance',
    en: 'When it happened, in EDTF or as a person writes it; otherwise today, or the session’s day',
    optional: true,
    example: '2018-11-01',
  })
  effectiveOn?: string;

  @Part(() => ProvenanceDto, {
    fr: 'D’où vient l’entrée ; sinon « recorded »',
    en: 'Where the entry comes from; otherwise "recorded"',
    optional: true,
    example: { kind: 'recorded' },
  })
  provenance?: ProvenanceDto;

  @OneOf({
    fr: 'Qui peut lire l’entrée ; sinon « alliance »',
    en: 'Who may read the entry; otherwise "alliance"',
    // What a party keeps to itself is its private profile, its pulses and its assessment: their own commands see to it (R32).
    values: Openness.options,
    optional: true,
    example: 'alliance',
  })
  visibility?: Openness;
}

type Said = Pick<Act, 'effectiveOn' | 'visibility' | 'provenance'>;

/**
 * A DTO taken apart: the command's own words as plain data (no class, no `undefined`: they go into events), and what is said of
 * every command alike.
 */
export function takeApart(dto: object): { body: object; said: Said } {
  const { effectiveOn, provenance, visibility, ...body } = JSON.parse(JSON.stringify(dto)) as CommandDto & object;
  return {
    body,
    said: {
      provenance: (provenance as Provenance | undefined) ?? { kind: 'recorded' },
      ...(effectiveOn === undefined ? {} : { effectiveOn }),
      ...(visibility === undefined ? {} : { visibility }),
    },
  };
}
