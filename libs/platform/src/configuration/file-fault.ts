import { readFileSync } from 'node:fs';
import type { Said } from '../language/language.ts';

const FAULTS: Readonly<Record<string, Said>> = {
  ENOENT: {
    fr: 'n’existe pas : créez ce fichier, ou corrigez son nom',
    en: 'does not exist: make this file, or put its name right',
  },
  ENOTDIR: {
    fr: 'n’existe pas, un fichier est là où son nom veut un dossier : corrigez son nom',
    en: 'does not exist, a file is where its name wants a folder: put its name right',
  },
  // Docker makes one where the file that is to be mounted is missing.
  EISDIR: {
    fr: 'est un dossier : nommez un fichier (Docker fait un dossier d’un fichier à monter qui manque)',
    en: 'is a folder: name a file (of a file to be mounted that is missing, Docker makes a folder)',
  },
  EACCES: {
    fr: 'ne peut pas être lu : donnez à ce processus le droit de lire ce fichier',
    en: 'cannot be read: give this process the right to read this file',
  },
};

const EMPTY: Said = {
  fr: 'est vide : écrivez dans ce fichier ce qu’il doit contenir',
  en: 'is empty: write into this file what belongs there',
};

const saidOf = (code: string): Said =>
  FAULTS[code === 'EPERM' ? 'EACCES' : code] ?? {
    fr: `ne peut pas être lu (${code}) : vérifiez ce fichier`,
    en: `cannot be read (${code}): look at this file`,
  };

/**
 * What is wrong with a file that something is to be read from, and the way out, as the end of a sentence that begins with its name;
 * undefined where nothing is. Of what it holds nothing is said.
 * @param read for tests
 */
export function fileFault(path: string, read: (path: string) => string = utf8): Said | undefined {
  try {
    return read(path).trim() === '' ? EMPTY : undefined;
  } catch (error) {
    return saidOf((error as { code?: string }).code ?? String(error));
  }
}

const utf8 = (path: string): string => readFileSync(path, 'utf8');
