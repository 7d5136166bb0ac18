import { decode, lists, readList, readTable, UnreadableList, type ListRead } from '@alliage/lists';
import { Problem, problems, sayPlaces, type PlaceOf } from '@alliage/platform';

export interface ListSent {
  readonly command: string;
  readonly bytes: Uint8Array;
  /** As `Content-Type` names it; UTF-8 where it does not. */
  readonly charset?: string;
  /** Parameters of the address: what the command has to know besides its list. */
  readonly query: Readonly<Record<string, unknown>>;
}
export interface BodyOfList {
  /** The command as if it had come in JSON. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly placeOf: PlaceOf;
}

/** Where a list comes from stands flat in an address: `source`, `reason` and what kind of entry it is (R30). */
function besides({ provenance, source, reason, ...rest }: ListSent['query']): Record<string, unknown> {
  const said = provenance ?? source ?? reason;
  if (said === undefined) return rest;
  const known = Object.entries({ source, reason }).filter(([, value]) => value !== undefined);
  return { ...rest, provenance: { kind: provenance ?? 'recorded', ...Object.fromEntries(known) } };
}

const notTaken = () =>
  new Problem(problems.unsupportedMediaType, {
    fr: 'Cette commande n’est pas une liste : envoyez du JSON, avec l’en-tête « Content-Type: application/json ».',
    en: 'This command is no list: send JSON, with the header "Content-Type: application/json".',
  });

/**
 * The command that a list in CSV is.
 * @throws Problem 415 when the command takes no list; 400 with every fault, its line and its column
 */
export function bodyOfList({ command, bytes, charset, query }: ListSent): BodyOfList {
  const list = lists.get(command);
  if (!list) throw notTaken();
  try {
    const text = decode(bytes, charset);
    const { rows, placeOf }: ListRead = readList(list, readTable(text));
    return { body: { ...besides(query), [list.field]: rows.map(({ entry }) => entry) }, text, placeOf };
  } catch (error) {
    if (!(error instanceof UnreadableList)) throw error;
    const errors = error.faults.map(({ field = `/${list.field}`, ...fault }) => ({ field, ...fault }));
    throw new Problem(problems.invalidRequest, sayPlaces(errors), { errors });
  }
}
