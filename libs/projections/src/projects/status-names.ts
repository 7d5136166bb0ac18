import type { Language } from '@alliage/events';
import type { ProjectStatus } from './tables.ts';

const NAMES: Readonly<Record<ProjectStatus, readonly [fr: string, en: string]>> = {
  proposed: ['proposé', 'proposed'],
  withdrawn: ['retiré', 'withdrawn'],
  launched: ['lancé', 'launched'],
  completed: ['achevé', 'completed'],
  stopped: ['arrêté', 'stopped'],
};
export const PROJECT_STATUSES = Object.keys(NAMES) as ProjectStatus[];

export const projectStatusName = (status: ProjectStatus, language: Language): string =>
  NAMES[status][language === 'fr' ? 0 : 1];
