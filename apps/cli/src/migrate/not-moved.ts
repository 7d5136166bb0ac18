import type { StoredEvent } from '@alliage/events';

/**
 * `other-events`: what the target holds is not the beginning of the source. `source-grows`: somebody wrote to the source
 * meanwhile. `unreadable`: an event of the source is damaged.
 */
export type WhyNotMoved = 'other-events' | 'source-grows' | 'unreadable';

/** The store could not be moved; the message says why, and the way out, in both languages. */
export class NotMoved extends Error {
  override readonly name = 'NotMoved';
  readonly why: WhyNotMoved;
  constructor(why: WhyNotMoved, message: string, cause?: unknown) {
    super(message, { cause });
    this.why = why;
  }
}

export const otherEvents = (stream: string, revision: number, cause?: unknown): NotMoved =>
  new NotMoved(
    'other-events',
    `La destination contient d’autres événements que la source, à partir de ${stream}@${revision} : choisissez-en une vide, et que rien d’autre n’y écrive
The target holds other events than the source, from ${stream}@${revision} on: choose an empty one, and let nothing else write to it`,
    cause,
  );

export const sourceGrows = ({ stream, revision }: StoredEvent): NotMoved =>
  new NotMoved(
    'source-grows',
    `La source a reçu des événements pendant la copie (${stream}@${revision}) : arrêtez ce qui y écrit, puis relancez, la copie reprend où elle en est
The source was written to during the copy (${stream}@${revision}): stop what writes to it, then run this again, it goes on from here`,
  );

export const damagedSource = (stream: string, revision: number, cause: unknown): NotMoved =>
  new NotMoved(
    'unreadable',
    `${stream}@${revision} ne se lit plus dans la source : revenez à une sauvegarde qui tient (alliage verify)
${stream}@${revision} cannot be read in the source any more: go back to a backup that holds (alliage verify)`,
    cause,
  );
