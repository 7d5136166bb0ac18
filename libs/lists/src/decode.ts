import { UnreadableList } from './fault.ts';

const fault = (rule: string, fr: string, en: string) => new UnreadableList([{ line: 1, rule, detail: { fr, en } }]);

/** What a file may be written in: UTF-8, or what older French spreadsheets write. */
const CHARSETS = ['utf-8', 'windows-1252'];
const BOM = /^\uFEFF/;

/**
 * The text of a file, its byte order mark left out, its line ends as newlines.
 * @param charset as `Content-Type` names it (WHATWG labels: `iso-8859-1` is `windows-1252`); UTF-8 where nothing is said
 * @throws UnreadableList: bytes that are not of that charset would be kept as other letters, for ever
 */
export function decode(bytes: Uint8Array, charset = 'utf-8'): string {
  const decoder = decoderOf(charset);
  if (!decoder || !CHARSETS.includes(decoder.encoding))
    throw fault(
      'charset',
      `Le jeu de caractères « ${charset} » n’est pas admis : enregistrez la liste en « CSV UTF-8 », ou dites windows-1252.`,
      `The charset "${charset}" is not taken: save the list as "CSV UTF-8", or say windows-1252.`,
    );
  try {
    return decoder.decode(bytes).replace(BOM, '').replace(/\r\n?/g, '\n');
  } catch {
    throw fault(
      'not-utf-8',
      'Ce fichier n’est pas en UTF-8 : enregistrez-le en « CSV UTF-8 » (Excel : Enregistrer sous), ou dites qu’il est en windows-1252.',
      'This file is not in UTF-8: save it as "CSV UTF-8" (Excel: Save as), or say that it is in windows-1252.',
    );
  }
}

function decoderOf(charset: string) {
  try {
    return new TextDecoder(charset.trim().replace(/^"(.*)"$/, '$1'), { fatal: true, ignoreBOM: true });
  } catch {
    return undefined;
  }
}
