import { InvalidArgumentError } from 'commander';
import { isAddress } from '../store/place.ts';

/** What an option that names a folder was given: these commands copy files, which a server keeps by itself. @throws InvalidArgumentError */
export function folder(text: string): string {
  if (!isAddress(text)) return text;
  throw new InvalidArgumentError(
    'un dossier est attendu ; d’un serveur à un dossier et retour : alliage migrate · a folder is expected; from a server to a folder and back: alliage migrate.',
  );
}
