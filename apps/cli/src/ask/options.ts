import { InvalidArgumentError, Option } from 'commander';

function address(text: string): string {
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text;
  throw new InvalidArgumentError('une adresse http(s) est attendue · an http(s) address is expected.');
}

/** What every command that asks a service takes. */
export interface Asking {
  readonly to: string;
  readonly language: 'fr' | 'en';
  readonly json?: true;
}

export const toOption = () =>
  new Option('--to <url>', 'adresse du service · address of the service')
    .env('ALLIAGE_URL')
    .default('http://localhost:3000')
    .argParser(address);

export const languageOption = () =>
  new Option('--language <code>', 'langue des réponses · language of answers').choices(['fr', 'en']).default('fr');

/** A whole number from `least` on. */
export const wholeNumber =
  (least: number) =>
  (text: string): number => {
    if (/^\d{1,15}$/.test(text) && Number(text) >= least) return Number(text);
    throw new InvalidArgumentError(
      `un nombre entier à partir de ${least} est attendu · a whole number from ${least} on is expected.`,
    );
  };
