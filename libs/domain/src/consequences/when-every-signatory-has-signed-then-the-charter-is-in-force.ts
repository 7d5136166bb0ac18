import { charterOpen } from '../charter/in-force.ts';
import { signatoriesAsked, signaturesMissing } from '../charter/signed.ts';
import { consequence } from '../decider/consequence.ts';
import { changesWhoIsAsked } from '../parties/who.ts';

/** R39, R44: no signatory is missing any more. With nobody left to ask it lapses: nothing enters into force unsigned. */
export const whenEverySignatoryHasSignedThenTheCharterIsInForce = consequence(
  ['CharterSigned', ...changesWhoIsAsked],
  (work) => {
    const open = charterOpen(work.state);
    if (open === undefined || signatoriesAsked(work.state, open, work.on).length === 0) return;
    if (signaturesMissing(work.state, open, work.on).length > 0) return;
    work.record('CharterEnteredIntoForce', { version: open.version });
  },
);
