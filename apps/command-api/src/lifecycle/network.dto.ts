import { Id, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';

export class NetworkDto extends CommandDto {
  @Id({ fr: 'Le réseau', en: 'The network' })
  networkId!: string;
}

export class CloseAbandonedDto extends CommandDto {
  @Words({ fr: 'Pourquoi elle est close', en: 'Why it is closed' })
  reason!: string;

  @Id({
    fr: 'Au titre de quel réseau, pour un accompagnateur',
    en: 'On behalf of which network, for a facilitator',
    optional: true,
  })
  networkId?: string;
}
