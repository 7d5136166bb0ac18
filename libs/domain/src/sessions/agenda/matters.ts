import type { EffectKind, Matter } from '@alliage/events';

/** R18: the matter that each effect belongs to. A record, so that a new effect cannot be forgotten. */
export const matterOfEffect: Record<EffectKind, Matter> = {
  'enter-stage': 'stage',
  suspend: 'closure',
  resume: 'closure',
  close: 'closure',
  'open-charter': 'charter',
  'admit-party': 'party',
  'change-role': 'party',
  'exclude-party': 'party',
  'succeed-party': 'party',
  'merge-parties': 'party',
  'launch-project': 'project-launch',
  'reorient-project': 'project-reorientation',
  'stop-project': 'project-stop',
  'complete-project': 'operations',
  'agree-evaluation-plan': 'evaluation',
  'open-evaluation': 'evaluation',
  'open-assessments': 'evaluation',
  'conclude-evaluation': 'evaluation',
  'choose-scenario': 'roadmap',
  'adopt-roadmap': 'roadmap',
  'confirm-roadmap': 'roadmap',
  'delegate-matter': 'delegation',
  'end-delegation': 'delegation',
  'submit-proposal': 'operations',
  'open-chapter': 'chapter',
};

/** Matters whose decisions may have no effect of their own (R18). */
export const withoutEffect: readonly Matter[] = ['budget', 'communication', 'operations'];
