/** The folder to copy into holds something already, which is left alone. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty';
  constructor(folder: string, found: readonly string[]) {
    const some = found.slice(0, 3).join(', ');
    super(`${folder} n’est pas vide (${some}) : choisissez un dossier neuf, ou mettez celui-ci de côté
${folder} is not empty (${some}): choose a new folder, or put this one aside`);
  }
}
