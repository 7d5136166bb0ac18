import { consequence } from '../decider/consequence.ts';

/** R42: a member's commitment ends: so do the mandates of its people on the project's team. */
export const whenAffiliateReleasedThenItsMandatesEnd = consequence(
  ['AffiliateReleased'],
  (work, { data: { engagementId } }) => {
    for (const { mandateId, ended, engagementId: of } of Object.values(work.state.mandates))
      if (of === engagementId && ended === undefined)
        work.record('MandateEnded', { mandateId, reason: 'affiliate-released' });
  },
);
