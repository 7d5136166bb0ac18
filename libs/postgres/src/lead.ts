/**
 * Who of several processes writes what they share. It is lent for a while and has to be kept; whoever takes it raises the epoch of the
 * checkpoint, so that what a former leader still writes is refused, whenever it comes.
 */
export interface Lead {
  /** ms after which it is to be kept, or asked for again. */
  readonly period: number;
  /** The new epoch, where nobody else has the lead, or where one insists. */
  take(insist: boolean): Promise<number | undefined>;
  /** False when another one has it. */
  keep(): Promise<boolean>;
  /** For the next one to take at once. */
  give(): Promise<void>;
}

/** Another process has taken the lead, or has moved the checkpoint. */
export class Fenced extends Error {
  override readonly name = 'Fenced';
}
