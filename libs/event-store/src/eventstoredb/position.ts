/** A place in the server's log, as the client names it. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

const DIGITS = 16;
const FORM = /^([0-9a-f]{16})-([0-9a-f]{16})$/;

/** Both numbers in hexadecimal of one width, so that texts sort as positions do. */
export const positionText = ({ commit, prepare }: LogPosition): string => `${hex(commit)}-${hex(prepare)}`;

/** @throws RangeError when the text is no position of this adapter's, one of another store for instance */
export function positionOf(text: string): LogPosition {
  const [, commit, prepare] = FORM.exec(text) ?? [];
  if (!commit || !prepare) throw new RangeError(`${text} is no position of an EventStoreDB`);
  return { commit: BigInt(`0x${commit}`), prepare: BigInt(`0x${prepare}`) };
}

const hex = (n: bigint) => n.toString(16).padStart(DIGITS, '0');
