import { Id, Whole, Words } from '@alliage/platform';
import { type EvidenceDto, OnPaper } from '../parties/evidence.dto.ts';
import { CommandDto } from '../requests/command-dto.ts';

export class OpenCharterForSignatureDto extends CommandDto {
  @Whole({
    fr: 'Version ; sinon la dernière rédigée',
    en: 'Version; otherwise the last one drafted',
    min: 1,
    max: 1_000_000,
    optional: true,
  })
  version?: number;

  @Whole({
    fr: 'Projet de cette version ; sinon le dernier',
    en: 'Draft of that version; otherwise the last',
    min: 1,
    max: 1_000_000,
    optional: true,
  })
  draft?: number;
}

export class SignCharterDto extends CommandDto {
  @Id({ fr: 'La partie prenante qui signe', en: 'The party that signs' })
  partyId!: string;

  @Words({
    fr: 'Empreinte du texte lu : la signature est refusée s’il a changé',
    en: 'Digest of the text read: refused where it has changed',
    length: 43,
    optional: true,
  })
  digest?: string;

  @OnPaper() evidence?: EvidenceDto;

  @Id({
    fr: 'Sur pièce, d’un nouvel allié qui n’a pas encore de représentant : qui a signé et le représentera',
    en: 'On evidence, of a newcomer without a representative: who signed and will represent it',
    optional: true,
  })
  personId?: string;
}
