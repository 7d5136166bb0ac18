/** Known to all alliances: no entry of one alliance made them. */
const OF_THE_DIRECTORY = ['personId', 'organisationId', 'networkId'];
const isId = (name: string): boolean => name === 'id' || name.endsWith('Id');

/** Where in an answer an object stands: 0 = the answer itself, or an item of the page that it is. */
export interface Place {
  readonly deep: number;
  readonly listed: boolean;
}
export interface Thing {
  readonly id: string;
  /** Whether the object tells of that thing; otherwise it only names it beside what it tells. */
  readonly told: boolean;
}

/**
 * The thing of which an object of an answer speaks: its `id`, else the first of its ids that an alliance's entry can have made. Objects begin
 * with the id of what they tell of, so that no view needs to know of corrections and provenance.
 */
export function thingOf(object: object, { deep }: Place): Thing | undefined {
  const ids = Object.entries(object).filter(([name]) => isId(name));
  const first = ids.find(([name]) => name === 'id') ?? ids[0];
  const own =
    first !== undefined && OF_THE_DIRECTORY.includes(first[0])
      ? ids.find(([name]) => name !== 'partyId' && !OF_THE_DIRECTORY.includes(name))
      : first;
  if (own === undefined || typeof own[1] !== 'string') return undefined;
  return { id: own[1], told: deep === 0 || tells(own[0], object) };
}

/** A party is named beside much that is not it; so is a mandate, by voices and attendance, which do not say its term. */
function tells(name: string, object: object): boolean {
  if (name === 'partyId') return false;
  if (name === 'mandateId') return 'from' in object;
  return isId(Object.keys(object)[0] ?? '');
}
