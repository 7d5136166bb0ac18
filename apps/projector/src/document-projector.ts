import type { INestApplication } from '@nestjs/common';
import { documentApi } from '@alliage/platform';

export const documentProjector = (app: INestApplication): void =>
  documentApi(app, {
    title: 'Alliage — vues',
    description:
      'Chaque route GET est une vue, tirée des seuls événements. `after` attend ce qu’on vient d’enregistrer. — Each GET route is a view, made of events alone. `after` waits for what was just recorded.',
  });
