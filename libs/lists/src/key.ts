/** A word as it is compared: case, accents, spaces and marks make no difference, nor does « (s) » or « (e) ». */
export const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[(·.-](e|s|es|e[·.-]s)\)?(?![a-z])/g, '')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');
