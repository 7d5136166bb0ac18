import type { Language } from '@alliage/events';
import { plainSay } from '../history/plain-say.ts';
import type { Views } from '../projections.ts';

type Amounts = Pick<Views['project_contribution'], 'kind' | 'cents' | 'minutes' | 'volunteer' | 'words'>;

/** « 15 000 € », « 300 h de bénévolat », or its words. */
export function amountSaid({ kind, cents, minutes, volunteer, words }: Amounts, language: Language): string {
  const { amount } = plainSay(language);
  if (kind === 'money') return amount({ kind, cents });
  return kind === 'time'
    ? amount({ kind, minutes, volunteer: volunteer === 1 })
    : amount({ kind, words: words ?? '…' });
}
