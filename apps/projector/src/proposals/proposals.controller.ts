import { Param, Query } from '@nestjs/common';
import { Id, OneOf, Words, type Language } from '@alliage/platform';
import {
  listProposals,
  oneProposal,
  PROPOSAL_SORTS,
  PROPOSAL_STATUSES,
  type ProposalStatus,
} from '@alliage/projections';
import { SortedBy } from '../routes/fields.ts';
import { AllianceParam, MomentPageQuery, MomentQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { notFound, Views } from '../views/views.ts';
import { listExample, oneExample } from './proposals.example.ts';

const optional = true as const;

class ProposalsQuery extends MomentPageQuery {
  @OneOf({ fr: 'Où elle en est.', en: 'How it stands.', values: PROPOSAL_STATUSES, optional }) status?: ProposalStatus;
  @Words({
    fr: 'Mots libres, tous à trouver dans le titre ou la question.',
    en: 'Free words, all to be found in title or question.',
    length: 'short',
    optional,
    example: 'cantines',
  })
  words?: string;
  @SortedBy(PROPOSAL_SORTS)
  sort?: (typeof PROPOSAL_SORTS)[number];
}
class ProposalParam extends AllianceParam {
  @Id({ fr: 'La proposition.', en: 'The proposal.' }) proposalId!: string;
}

@ViewController({ fr: 'Propositions d’arbitrage', en: 'Proposals' }, 'alliances/:allianceId/proposals')
export class ProposalsController {
  private readonly views: Views;
  constructor(views: Views) {
    this.views = views;
  }

  @View('', {
    ...{ id: 'list-proposals', fr: 'Propositions d’arbitrage', en: 'Proposals for arbitration' },
    ...{ example: listExample, mayMiss: true },
  })
  list(@Param() { allianceId }: AllianceParam, @Query() query: ProposalsQuery, @AskedLanguage() language: Language) {
    return this.views.ofAlliance(allianceId, { ...query, language }, listProposals);
  }

  @View(':proposalId', {
    ...{ id: 'show-proposal', fr: 'Une proposition : versions, options, ce qu’elle implique pour chacun, décisions' },
    ...{ en: 'One proposal: versions, options, what it means for each, decisions', example: oneExample },
  })
  one(
    @Param() { allianceId, proposalId }: ProposalParam,
    @Query() query: MomentQuery,
    @AskedLanguage() language: Language,
  ) {
    return this.views.ofAlliance(allianceId, { ...query, language }, async (db, owner, { day }) => {
      const proposal = await oneProposal(db, owner, proposalId, { language, day });
      if (!proposal) throw notFound('thing', proposalId);
      return proposal;
    });
  }
}
