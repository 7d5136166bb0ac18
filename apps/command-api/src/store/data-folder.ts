import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DataFolderInUse, lockDataFolder, type DataFolderLock } from '@alliage/event-store';
import { CannotStart, text } from '@alliage/platform';

export const dataVariables = {
  ALLIAGE_DATA: text(
    {
      fr: 'Dossier des données ; créé s’il n’existe pas.',
      en: 'Data folder; made if there is none.',
      fallback: './data',
    },
    './data',
  ),
};

export interface DataFolder {
  /** Absolute. */
  readonly path: string;
  /** There was nothing in it before. */
  readonly isNew: boolean;
  readonly events: string;
  readonly lock: DataFolderLock;
}

/**
 * Takes the folder for this process alone, until the lock is released or the process ends, however it ends.
 * @throws CannotStart when another process has it
 */
export function openDataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  const events = join(path, 'events.sqlite');
  const isNew = !existsSync(events);
  try {
    return { path, isNew, events, lock: lockDataFolder(path) };
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error;
    throw new CannotStart(
      `Un autre processus d’Alliage utilise déjà le dossier ${path} : arrêtez-le, ou choisissez un autre dossier (ALLIAGE_DATA).`,
      `Another process of Alliage is using the folder ${path} already: stop it, or choose another folder (ALLIAGE_DATA).`,
      error,
    );
  }
}
