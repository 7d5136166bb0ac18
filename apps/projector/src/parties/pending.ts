import { hasVoice, settleBy, successionOf, type AllianceState } from '@alliage/domain';
import { sayWhen, spanOfDay, type Day, type Language } from '@alliage/events';

interface Shown {
  readonly partyId: string;
  readonly present: boolean;
}

/**
 * R34: beside a party whose organisation was succeeded, who succeeds it, the last day on which it speaks unless the alliance has decided, and
 * whether it still does; null where there is nothing to decide. Asked of the domain, for a day: no row says so.
 */
export const pendingOn =
  (state: AllianceState | undefined, day: Day, language: Language) =>
  <P extends Shown>(party: P) => {
    const known = state?.parties[party.partyId];
    const succession = state && known && party.present ? successionOf(state, known) : undefined;
    if (state === undefined || known === undefined || succession === undefined) return { ...party, toDecide: null };
    const by = settleBy(state, known) as Day;
    const when = sayWhen(by, language);
    return {
      ...party,
      toDecide: {
        ...{ kind: succession.kind, successors: succession.successors, since: succession.on },
        ...{
          by,
          when,
          said: { fr: `succession à décider au plus tard ${when}`, en: `succession to be decided by ${when}` }[
            language
          ],
        },
        voice: hasVoice(state, party.partyId, spanOfDay(day)),
      },
    };
  };
