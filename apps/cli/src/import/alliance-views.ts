import { ask, withQuery } from '../ask/ask.ts';
import type { Client } from '../client/http.ts';
import type { Named } from './found.ts';

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
interface Person {
  readonly personId: string;
  readonly name: string | null;
  readonly function: string | null;
}
interface PartyRow {
  readonly partyId: string;
  readonly organisationId: string;
  readonly name: string | null;
}
interface PartyPeople {
  readonly representatives: readonly Person[];
  readonly pilots: readonly (Person & { readonly present: boolean })[];
}
interface BodyRow {
  readonly bodyId: string;
  readonly kind: string;
  readonly name: string;
  readonly project: { readonly title: string | null } | null;
}
export interface PartyNamed extends Named {
  readonly organisationId: string;
}

/** Every page of a list. @throws Refused, Unreachable */
export async function allOf<T>(
  client: Client,
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | undefined; ;) {
    const page: Page<T> = await ask(client, withQuery(path, { ...query, limit: 200, cursor }));
    items.push(...page.items);
    if (page.next === null) return items;
    cursor = page.next;
  }
}

const personNamed = ({ personId, name, function: work }: Person): Named => ({
  id: personId,
  names: [name, work],
  told: [name, work].filter(Boolean).join(', ') || personId,
});
const once = (people: readonly Named[]): Named[] => [...new Map(people.map((one) => [one.id, one])).values()];

/** What the views of one alliance say of it, each asked once and only if needed. */
export class AllianceViews {
  readonly #client: Client;
  readonly #path: string;
  readonly #asked = new Map<string, Promise<unknown>>();
  constructor(client: Client, allianceId: string) {
    this.#client = client;
    this.#path = `/v1/alliances/${allianceId}`;
  }

  parties(): Promise<PartyNamed[]> {
    return this.#once('parties', async () => {
      const rows = await allOf<PartyRow>(this.#client, `${this.#path}/parties`, { who: 'all' });
      return rows.map(({ partyId: id, organisationId, name }) => ({
        id,
        organisationId,
        names: [name],
        told: name ?? id,
      }));
    });
  }

  projects(): Promise<Named[]> {
    return this.#once('projects', async () => {
      const rows = await allOf<{ projectId: string; title: string }>(this.#client, `${this.#path}/projects`);
      return rows.map(({ projectId: id, title }) => ({ id, names: [title], told: title }));
    });
  }

  /** Committees by what they are, teams by their project. */
  bodies(): Promise<Named[]> {
    return this.#once('bodies', async () => {
      const rows = await allOf<BodyRow>(this.#client, `${this.#path}/bodies`);
      return rows.map(({ bodyId: id, kind, name, project }) => {
        const names = project ? [project.title] : [kind, name];
        return { id, names, told: project ? `${name} : ${project.title ?? id}` : name };
      });
    });
  }

  /** Everybody whom the alliance knows: representatives, pilots and members of bodies. */
  people(): Promise<Named[]> {
    return this.#once('people', async () => {
      const parties = await this.#partyPeople();
      const bodies = await this.bodies();
      const members = await Promise.all(
        bodies.map(({ id }) =>
          allOf<{ person: Person }>(this.#client, `${this.#path}/bodies/${id}/members`, { who: 'all' }),
        ),
      );
      const people = [
        ...parties.flatMap(({ representatives, pilots }) => [...representatives, ...pilots]),
        ...members.flat().map(({ person }) => person),
      ];
      return once(people.map(personNamed));
    });
  }

  /** Those who run the alliance day to day, today. */
  pilots(): Promise<Named[]> {
    return this.#once('pilots', async () => {
      const parties = await this.#partyPeople();
      return once(parties.flatMap(({ pilots }) => pilots.filter(({ present }) => present).map(personNamed)));
    });
  }

  #partyPeople(): Promise<PartyPeople[]> {
    return this.#once('party-people', async () => {
      const found: PartyPeople[] = [];
      for (const { id } of await this.parties()) found.push(await ask(this.#client, `${this.#path}/parties/${id}`));
      return found;
    });
  }

  #once<T>(what: string, read: () => Promise<T>): Promise<T> {
    const asked = this.#asked.get(what) ?? read();
    this.#asked.set(what, asked);
    return asked as Promise<T>;
  }
}
