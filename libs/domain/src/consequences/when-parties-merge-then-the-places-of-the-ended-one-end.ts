import { consequence } from '../decider/consequence.ts';
import { endMandates, endPersons } from '../parties/ending-places.ts';

/** R34, R44: of two parties that become one, the other leaves: mandates, representative, pilot, cross seats and proxies end, one by one. */
export const whenPartiesMergeThenThePlacesOfTheEndedOneEnd = consequence(
  ['PartiesMerged'],
  (work, { data: { ended } }) => {
    endMandates(work, ended, 'party-left');
    endPersons(work, ended);
  },
);
