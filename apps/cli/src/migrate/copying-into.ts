import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { copyBegins, copyFinished, isUnfinished } from '@alliage/event-store';
import type { Place } from '../store/place.ts';
import { NotMoved } from './not-moved.ts';

/**
 * Keeps services from starting on a folder that a copy goes into, until all of it is there. A folder that holds events already may be somebody's:
 * it is marked once something is added to it. To be called before the folder is made.
 */
export function copyingInto(to: Place) {
  if (to.kind === 'server') return { begins: () => undefined, during: <T>(copy: () => Promise<T>) => copy() };
  const { path } = to;
  const isOurs = !existsSync(join(path, 'events.sqlite')) || isUnfinished(path);
  const begins = () => void (isUnfinished(path) || copyBegins(path));
  return {
    begins,
    async during<T>(copy: () => Promise<T>): Promise<T> {
      if (isOurs) begins();
      try {
        const copied = await copy();
        copyFinished(path);
        return copied;
      } catch (error) {
        // Everything up to a moment is there.
        if (error instanceof NotMoved && error.why === 'source-grows') copyFinished(path);
        throw error;
      }
    },
  };
}
