import { isId, keyOf, value, type Cell, type Referring } from '@alliage/lists';
import type { Client } from '../client/http.ts';
import { AllianceViews, type PartyNamed } from './alliance-views.ts';
import { officialNumberIn } from './columns-aside.ts';
import { calledLike, theOne, type Named } from './found.ts';
import { Organisations } from './organisations.ts';
import type { Registry } from './registry.ts';

const ways = {
  party: {
    fr: 'Corrigez le nom, ou faites-la d’abord entrer dans l’alliance.',
    en: 'Correct the name, or have it enter the alliance first.',
  },
  person: {
    fr: 'Corrigez le nom, écrivez son identifiant, ou inscrivez-la avec l’option --register.',
    en: 'Correct the name, write their id, or register them with the option --register.',
  },
  project: {
    fr: 'Corrigez le titre, ou proposez d’abord le chantier.',
    en: 'Correct the title, or propose the project first.',
  },
};

export interface Resolving {
  readonly client: Client;
  readonly allianceId: string;
  /** Where it is given, what is missing in the directory will be registered. */
  readonly registry: Registry | undefined;
}

/** What the references of a list stand for: looked up beforehand, because a list is read in one go. */
export async function resolverFor(
  references: readonly Referring[],
  { client, allianceId, registry }: Resolving,
): Promise<(referring: Referring) => Cell<string>> {
  const views = new AllianceViews(client, allianceId);
  const organisations = new Organisations(client);
  const asked = (refers: Referring['refers']) => references.filter((one) => one.refers === refers && !isId(one.text));
  for (const { text, row } of asked('organisation'))
    await organisations.look(text, row['officialNumber'] as string | undefined);
  for (const { text } of asked('party')) if (officialNumberIn(text) !== undefined) await organisations.look(text);
  const parties = asked('party').length > 0 ? await views.parties() : [];
  const people = asked('person').length > 0 ? await views.people() : [];
  const projects = asked('project').length > 0 ? await views.projects() : [];
  const by: Record<Referring['refers'], (referring: Referring) => Cell<string>> = {
    organisation: (referring) => organisations.resolve(referring, registry),
    party: ({ text }) => partyNamed(text, parties, organisations),
    person: (referring) => personNamed(referring, people, allianceId, registry),
    project: ({ text }) => theOne(text, projects, ways.project),
  };
  return (referring) => (isId(referring.text) ? value(referring.text) : by[referring.refers](referring));
}

function partyNamed(text: string, parties: readonly PartyNamed[], organisations: Organisations): Cell<string> {
  const numbered = organisations.withNumber(text);
  const found = parties.find(({ organisationId }) => numbered.includes(organisationId));
  return found ? value(found.id) : theOne(text, parties, ways.party);
}

/** Views show persons where they act; whoever acts nowhere yet is registered, where that was asked for. */
function personNamed({ text, row }: Referring, people: readonly Named[], allianceId: string, registry?: Registry) {
  if (!registry || calledLike(text, people).length > 0) return theOne(text, people, ways.person);
  const { function: work, email, telephone, partyId } = row;
  const key = [allianceId, partyId, keyOf(text), keyOf(String(work ?? ''))].join('/');
  return value(registry.want('persons', key, { name: text, ...{ function: work, email, telephone } }));
}
