import type { Language } from '@alliage/events';
import type { PortfolioStatus } from './tables.ts';

const STATUS_NAMES: Readonly<Record<PortfolioStatus, Readonly<Record<Language, string>>>> = {
  open: { fr: 'ouverte', en: 'open' },
  suspended: { fr: 'suspendue', en: 'suspended' },
  closed: { fr: 'close', en: 'closed' },
};
export const statusName = (status: PortfolioStatus, language: Language): string => STATUS_NAMES[status][language];
