import { sortDay, wordsOf, type DataOf, type OrganisationKind, type Tag } from '@alliage/events';
import { flag, integer, json, optional, text } from '../contract/columns.ts';
import { BEGINNING } from '../contract/periods.ts';
import { projection } from '../contract/projection.ts';
import { table } from '../contract/table.ts';
import { plainWords } from '../contract/words.ts';
import { kindFrom, organisationKind, succession, successions } from './successions.ts';

export const organisation = table('directory_organisation', {
  key: [],
  columns: {
    id: text(),
    name: text(),
    nameKey: text(),
    kind: text<OrganisationKind>(),
    networkHead: flag(),
    officialNumber: optional(text()),
    territory: optional(json<Tag>()),
    partOf: optional(text()),
    registered: text(),
  },
  indexes: [['nameKey', 'owner'], ['id'], ['officialNumber'], ['partOf']],
});

/** Names with the day from which each was borne; the first one since ever. */
export const organisationName = table('directory_organisation_name', {
  key: ['fromDay', 'revision'],
  columns: { id: text(), fromDay: text(), revision: integer(), name: text(), nameKey: text() },
  indexes: [['id', 'fromDay', 'revision'], ['nameKey']],
});

/** Personal data: it is here and in the person's stream, in no other row. */
export const person = table('directory_person', {
  key: [],
  columns: {
    id: text(),
    name: text(),
    nameKey: text(),
    email: optional(text()),
    telephone: optional(text()),
    function: optional(text()),
  },
  indexes: [['id'], ['nameKey', 'owner']],
});

export const network = table('directory_network', {
  key: [],
  columns: {
    id: text(),
    name: text(),
    nameKey: text(),
    territories: json<readonly Tag[]>(),
    themes: json<readonly Tag[]>(),
  },
  indexes: [['id'], ['nameKey', 'owner']],
});

function detailed(data: DataOf<'OrganisationDetailsChanged'>) {
  const { kind, networkHead, officialNumber, territory, partOf } = data;
  const name = wordsOf(data.name);
  return { name, nameKey: plainWords(name), kind, networkHead, officialNumber, territory, partOf };
}
const orNull = <T>(value: T | undefined): T | null => value ?? null;

function personal(data: DataOf<'PersonDetailsChanged'>) {
  const said = (words: typeof data.email) => (words === undefined ? null : wordsOf(words));
  const name = wordsOf(data.name);
  return {
    name,
    nameKey: plainWords(name),
    email: said(data.email),
    telephone: said(data.telephone),
    function: said(data.function),
  };
}
function named({ name, territories, themes }: DataOf<'NetworkDetailsChanged'>) {
  return { name: wordsOf(name), nameKey: plainWords(wordsOf(name)), territories, themes };
}

/** Organisations, persons and networks by name: what every other view looks names up in. */
export const directory = projection({
  name: 'directory',
  version: 3,
  tables: { organisation, organisationName, organisationKind, succession, person, network },
  on: {
    ...successions,
    OrganisationRegistered: ({ data, revision, effectiveOn }, rows) => {
      const { organisationId: id, ...said } = data;
      const details = detailed(said);
      rows.put(organisation, { id, ...details, registered: effectiveOn });
      rows.put(organisationName, { id, fromDay: BEGINNING, revision, name: details.name, nameKey: details.nameKey });
      rows.put(organisationKind, { id, fromDay: BEGINNING, revision, kind: details.kind });
    },
    OrganisationDetailsChanged: async ({ data, revision, effectiveOn }, rows, { id }) => {
      const { name, nameKey, officialNumber, territory, partOf, ...rest } = detailed(data);
      const gone = { officialNumber: orNull(officialNumber), territory: orNull(territory), partOf: orNull(partOf) };
      await rows.patch(organisation, {}, { name, nameKey, ...rest, ...gone });
      const fromDay = sortDay(effectiveOn);
      const before = (await rows.list(organisationName)).filter((one) => one.fromDay <= fromDay).at(-1);
      if (before?.name !== name) rows.put(organisationName, { id, fromDay, revision, name, nameKey });
      const since = kindFrom(await rows.list(organisationKind), rest.kind, effectiveOn);
      if (since !== undefined) rows.put(organisationKind, { id, fromDay: since, revision, kind: rest.kind });
    },
    PersonRegistered: ({ data: { personId: id, ...said } }, rows) => rows.put(person, { id, ...personal(said) }),
    PersonDetailsChanged: ({ data }, rows) => rows.patch(person, {}, personal(data)),
    NetworkFounded: ({ data: { networkId: id, ...said } }, rows) => rows.put(network, { id, ...named(said) }),
    NetworkDetailsChanged: ({ data }, rows) => rows.patch(network, {}, named(data)),
  },
});
