import { Query } from '@nestjs/common';
import type { Language } from '@alliage/platform';
import { listAlliances } from '@alliage/projections';
import { YesNoText } from '../routes/fields.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { today } from '../views/today.ts';
import { Views } from '../views/views.ts';
import { AlliancesQuery } from './alliances.query.ts';

const optional = true as const;

class PortfolioQuery extends AlliancesQuery {
  @YesNoText({
    fr: 'Avec les noms, et les mots des codes et des dates ; sinon oui. `false` : pour les programmes.',
    en: 'With names, and words for codes and dates; yes unless told. `false`: for programs.',
    example: false,
    optional,
  })
  names?: boolean;
}

const example = {
  items: [
    {
      id: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
      name: 'Alliance pour l’habitat partagé',
      stage: 'pre-project',
      stageName: 'avant-projet',
      stageOn: '2024-03',
      stageWhen: 'mars 2024',
      status: 'open',
      outcome: null,
      outcomeName: null,
      cycle: 0,
      began: '2023-10-02',
      beganWhen: 'le 2 octobre 2023',
      demonstration: false,
      types: ['peers'],
      typeNames: ['entre pairs'],
      themes: ['habitat'],
      territories: ['Isère'],
      parties: [
        {
          partyId: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e12',
          organisationId: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e13',
          role: 'ally',
          roleName: 'allié',
          name: 'Fédération des foyers',
        },
      ],
      unnamed: [],
      networks: [],
    },
  ],
  total: 1,
  next: null,
};

@ViewController({ fr: 'Portefeuille', en: 'Portfolio' }, 'alliances')
export class PortfolioController {
  private readonly views: Views;
  constructor(views: Views) {
    this.views = views;
  }

  @View('', { id: 'list-alliances', fr: 'Portefeuille des alliances', en: 'Portfolio of alliances', example })
  list(@Query() { names = true, ...query }: PortfolioQuery, @AskedLanguage() language: Language) {
    return this.views.ask((db) => listAlliances(db, { ...query, day: today(), names: names ? language : undefined }));
  }
}
