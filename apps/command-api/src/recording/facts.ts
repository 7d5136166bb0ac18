import {
  allianceFact,
  type AllianceFact,
  type AllianceState,
  type AlsoKnown,
  type Facts,
  type NetworkFact,
  type OrganisationFact,
  type OrganisationState,
} from '@alliage/domain';
import type { StreamRevision } from '@alliage/events';
import { Problem, problems } from '@alliage/platform';
import type { States } from './states.ts';

/** More than any command needs; each is a read. */
const MAX_LOOKUPS = 1_000;

/** Fields that hold the id of another stream, or several, at any depth of a command's body. */
const FIELDS = {
  organisationId: 'organisation',
  partOf: 'organisation',
  successors: 'organisation',
  personId: 'person',
  networkId: 'network',
  facilitatingOrganisationIds: 'organisation',
  parentId: 'alliance',
} as const;
type Kind = (typeof FIELDS)[keyof typeof FIELDS];

function mentioned(body: unknown, found: Map<string, [Kind, string]> = new Map()): Map<string, [Kind, string]> {
  if (Array.isArray(body)) for (const item of body) mentioned(item, found);
  else if (typeof body === 'object' && body !== null) {
    for (const [key, value] of Object.entries(body)) {
      const kind = Object.hasOwn(FIELDS, key) ? FIELDS[key as keyof typeof FIELDS] : undefined;
      const ids = [value].flat().filter((id) => typeof id === 'string');
      if (kind && ids.length > 0) for (const id of ids) found.set(`${kind}-${id}`, [kind, id]);
      else mentioned(value, found);
    }
  }
  return found;
}

/** What of an organisation may be relied on. */
function organisationFact({ details, succeeded }: OrganisationState): OrganisationFact | undefined {
  return details && { ...details, ...(succeeded === undefined ? {} : { succeeded }) };
}

/** Of organisations that were succeeded, those that came after them (R34). */
const successorsOf = (organisations: Readonly<Record<string, OrganisationFact | undefined>>): AlsoKnown[] =>
  Object.values(organisations)
    .flatMap((one) => one?.succeeded?.successors ?? [])
    .map((organisationId) => ({ organisationId }));

/**
 * What a decision may know of other streams: those its command names, and those that the rule asks for besides, read fresh. Only facts that never turn back (it exists)
 * may be relied on; the revisions read are kept with the events (`basedOn`).
 * @param follow also who succeeded the organisations named, who succeeded those, and so on
 */
export async function factsFor(
  states: States,
  body: object,
  also: readonly AlsoKnown[] = [],
  follow = false,
): Promise<{ facts: Facts; basedOn: StreamRevision[] }> {
  const organisations: Record<string, OrganisationFact | undefined> = {};
  const persons: Record<string, true> = {};
  const networks: Record<string, NetworkFact> = {};
  const alliances: Record<string, AllianceFact> = {};
  const basedOn: StreamRevision[] = [];
  const asked = new Set<string>();
  const lookUp = async (stream: string, kind: Kind, id: string): Promise<void> => {
    const { revision, state } = await states.load(kind, id);
    if (revision < 0) return;
    basedOn.push({ stream, revision });
    if (kind === 'person') persons[id] = true;
    else if (kind === 'alliance') alliances[id] = allianceFact(state as AllianceState);
    else if ('facilitators' in state) networks[id] = { facilitators: state.facilitators };
    else if (kind === 'organisation') organisations[id] = organisationFact(state as OrganisationState);
  };
  let next = mentioned([body, also]);
  while (next.size > 0) {
    for (const stream of next.keys()) asked.add(stream);
    if (asked.size > MAX_LOOKUPS) throw tooMany();
    await Promise.all([...next].map(([stream, [kind, id]]) => lookUp(stream, kind, id)));
    const after = follow ? mentioned(successorsOf(organisations)) : [];
    next = new Map([...after].filter(([stream]) => !asked.has(stream)));
  }
  basedOn.sort((a, b) => (a.stream < b.stream ? -1 : 1));
  return { facts: { organisations, persons, networks, alliances }, basedOn };
}

function tooMany(): Problem {
  const detail = {
    fr: `Cette demande nomme plus de ${MAX_LOOKUPS} organisations, personnes, réseaux ou alliances : faites-en plusieurs.`,
    en: `This request names more than ${MAX_LOOKUPS} organisations, persons, networks or alliances: make several of it.`,
  };
  return new Problem(problems.invalidRequest, detail, { errors: [{ field: '', rule: 'lookups', detail }] });
}
