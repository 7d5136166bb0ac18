import type { Path } from './read.ts';
import { provenanceSaid } from './reported.ts';
import type { CaseFile } from './schema.ts';

/** One organisation, person or network of a case, and the collection of the service to which it goes. */
export interface Entry {
  readonly at: Path;
  readonly kind: string;
  readonly label: string;
  readonly body: object;
  readonly to: string;
}

/** Who and what a case speaks of, in the order in which they refer to each other. */
export const directoryOf = (file: CaseFile): Entry[] => [
  ...organisationsAndPeople(file),
  ...Object.entries(file.networks ?? {}).map(([label, network]) => ({
    at: ['networks', label],
    kind: 'network',
    label,
    body: networkOf(network, file),
    to: 'networks',
  })),
];

/** A network as the service takes it; where nothing says when, or where it comes from, it is founded today. */
function networkOf(network: NonNullable<CaseFile['networks']>[string], file: CaseFile): object {
  const { on, source, reported, inferred, fictional, ...details } = network;
  const comesFrom = { source, reported, inferred, fictional };
  const told = Object.values(comesFrom).some((word) => word !== undefined);
  return {
    ...details,
    ...(file.demonstration ? { demonstration: true } : {}),
    ...(on === undefined ? {} : { effectiveOn: String(on) }),
    ...(told ? { provenance: provenanceSaid(network, file) } : {}),
  };
}

const organisationsAndPeople = ({ organisations, people }: CaseFile): Entry[] => [
  ...Object.entries(organisations).map(([label, body]) => ({
    at: ['organisations', label],
    kind: 'organisation',
    label,
    body,
    to: 'organisations',
  })),
  ...Object.entries(people).map(([label, { function: does }]) => ({
    at: ['people', label],
    kind: 'person',
    label,
    body: { name: does, function: does },
    to: 'persons',
  })),
];
