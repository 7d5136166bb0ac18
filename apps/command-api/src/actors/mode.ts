import { choice } from '@alliage/platform';

/** Modes in which who acts is taken at its word. There is no other until there is access control. */
export const MODES = ['demonstration', 'test'] as const;
export type Mode = (typeof MODES)[number];

export const modeVariable = choice(
  {
    fr: 'Tant qu’il n’y a pas de contrôle d’accès, chacun dit lui-même qui il est : le service ne démarre que si l’on écrit que c’est une démonstration ou un test.',
    en: 'Until there is access control, everyone says who they are: the service starts only where it is written that this is a demonstration or a test.',
  },
  MODES,
);
