import type { INestApplication } from '@nestjs/common';
import { documentApi } from '@alliage/platform';

export const documentCommandApi = (app: INestApplication): void =>
  documentApi(app, {
    title: 'Alliage — API',
    description:
      'Chaque route POST est une commande, nommée comme ce que fait un pilote. Dates en EDTF ou comme on les écrit ; erreurs en RFC 9457. — Each POST route is a command, named for what a pilot does. Dates in EDTF or as people write them; errors as in RFC 9457.',
  });
