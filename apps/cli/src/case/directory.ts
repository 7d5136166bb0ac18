import type { Path } from './read.ts';
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
export const directoryOf = ({ organisations, people, networks = {} }: CaseFile): Entry[] => [
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
  ...Object.entries(networks).map(([label, body]) => ({
    at: ['networks', label],
    kind: 'network',
    label,
    body,
    to: 'networks',
  })),
];
