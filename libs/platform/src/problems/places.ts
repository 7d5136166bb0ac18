import type { Said } from '../language/language.ts';
import { Problem, type FieldError } from './problem.ts';

/** Where something stands in the file that was sent: the line, from 1, and the column as its first row writes it. */
export interface PlaceInFile {
  readonly line: number;
  readonly column?: string;
}
/** @param pointer JSON pointer into the body that the file became */
export type PlaceOf = (pointer: string) => PlaceInFile | undefined;

const files = new WeakMap<object, PlaceOf>();

/** From now on every problem with this request says where in the file its field stands. */
export const cameFromFile = (request: object, placeOf: PlaceOf): void => void files.set(request, placeOf);

/** As many as a sentence takes; all of them are in `errors` or `refusals`. */
const TOLD = 10;

type Placed = Pick<FieldError, 'detail' | 'line' | 'column'>;

function say({ line, column, detail }: Placed): Said {
  if (line === undefined) return detail;
  return {
    fr: `Ligne ${line}${column === undefined ? '' : `, « ${column} »`} : ${detail.fr}`,
    en: `Line ${line}${column === undefined ? '' : `, "${column}"`}: ${detail.en}`,
  };
}

/** What is wrong in a file, one sentence a line: the first ones, and how many more there are. */
export function sayPlaces(wrong: readonly Placed[]): Said {
  const said = wrong.slice(0, TOLD).map(say);
  const more = wrong.length - said.length;
  return {
    fr: [...said.map(({ fr }) => fr), ...(more > 0 ? [`… et ${more} autre${more > 1 ? 's' : ''}`] : [])].join('\n'),
    en: [...said.map(({ en }) => en), ...(more > 0 ? [`… and ${more} more`] : [])].join('\n'),
  };
}

/** The problem with lines and columns, where the request came from a file and the problem is about something in it. */
export function withPlaces(problem: Problem, request: object): Problem {
  const placeOf = files.get(request);
  const { errors, refusals } = problem.details;
  const listed = errors ?? refusals;
  if (!placeOf || !listed) return problem;
  const place = <T extends { readonly field?: string }>(one: T): T => ({ ...one, ...placeOf(one.field ?? '') });
  const placed = [...(errors ?? []).map(place), ...(refusals ?? []).map(place)];
  if (placed.every(({ line }) => line === undefined)) return problem;
  return new Problem(problem.kind, sayPlaces(placed), {
    ...problem.details,
    ...(errors && { errors: errors.map(place) }),
    ...(refusals && { refusals: refusals.map(place) }),
  });
}
