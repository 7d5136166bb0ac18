import { Param, Query } from '@nestjs/common';
import { Id, OneOf, type Language } from '@alliage/platform';
import { EVIDENCE_STANDINGS, listEvidence } from '@alliage/projections';
import { AllianceParam, MomentQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { AllianceStates } from '../views/states.ts';
import { Views } from '../views/views.ts';

const optional = true as const;

class EvidenceQuery extends MomentQuery {
  @OneOf({ fr: 'Où en est l’acte.', en: 'How the act stands.', values: EVIDENCE_STANDINGS, optional })
  standing?: (typeof EVIDENCE_STANDINGS)[number];
  @Id({ fr: 'Au nom de cette partie prenante.', en: 'In the name of this party.', optional }) party?: string;
}

const example = {
  revision: 31,
  items: [
    {
      act: { type: 'CharterSigned', name: 'signature de la charte' },
      party: {
        partyId: '6f1d8a80-91c5-5a0e-8f0a-2f6f0d5b7a21',
        organisationId: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
        name: 'Fédération A',
      },
      on: '2026-03-01',
      when: 'le 1er mars 2026',
      recordedAt: '2026-03-04T09:00:00.000Z',
      eventId: '7b1f4a0e-3f57-4c2e-8d55-6a0f7f0d9a10',
      revision: 30,
      document: 'Exemplaire signé',
      date: { on: '2026-03-01', when: 'le 1er mars 2026' },
      signatory: 'Présidence',
      standing: 'to-confirm',
      standingName: 'à confirmer',
      contestUntil: '2026-03-19',
      contested: null,
    },
  ],
};

@ViewController({ fr: 'Actes sur pièce', en: 'Acts on evidence' }, 'alliances/:allianceId/evidence')
export class EvidenceController {
  private readonly views: Views;
  private readonly states: AllianceStates;
  constructor(views: Views, states: AllianceStates) {
    this.views = views;
    this.states = states;
  }

  @View('', {
    id: 'list-evidence',
    fr: 'Ce qui a été enregistré sur pièce : à confirmer, confirmé, contesté (R41)',
    en: 'What was recorded on evidence: to be confirmed, confirmed, contested (R41)',
    example,
    mayMiss: true,
  })
  async list(
    @Param() { allianceId }: AllianceParam,
    @Query() query: EvidenceQuery,
    @AskedLanguage() language: Language,
  ) {
    const state = await this.states.load(allianceId, query);
    const { standing, party: partyId } = query;
    return this.views.ofAlliance(allianceId, { ...query, language }, async (db, owner, { day }) => ({
      items: await listEvidence(db, owner, state, { language, day, standing, partyId }),
    }));
  }
}
