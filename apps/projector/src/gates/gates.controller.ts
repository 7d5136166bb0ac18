import { Param, Query } from '@nestjs/common';
import { Gate } from '@alliage/events';
import { OneOf, type Language } from '@alliage/platform';
import { checklistOf, nextGate } from '@alliage/projections';
import { AllianceParam, MomentQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { AllianceStates } from '../views/states.ts';
import { notFound, Views } from '../views/views.ts';
import { gateExample } from './gates.example.ts';

class GateParam extends AllianceParam {
  @OneOf({
    fr: 'Le passage, ou « next » : le prochain.',
    en: 'The gate, or "next".',
    values: ['next', ...Gate.options],
  })
  gate!: Gate | 'next';
}

@ViewController({ fr: 'Passages', en: 'Gates' }, 'alliances/:allianceId/gates')
export class GatesController {
  private readonly views: Views;
  private readonly states: AllianceStates;
  constructor(views: Views, states: AllianceStates) {
    this.views = views;
    this.states = states;
  }

  @View(':gate', {
    id: 'show-gate',
    fr: 'Ce qui manque encore pour un passage (R2)',
    en: 'What is still missing for a gate (R2)',
    example: { revision: 24, checklist: gateExample },
  })
  async show(
    @Param() { allianceId, gate }: GateParam,
    @Query() query: MomentQuery,
    @AskedLanguage() language: Language,
  ) {
    const state = await this.states.load(allianceId, query);
    return this.views.ofAlliance(allianceId, { ...query, language }, async (db, owner, { day }) => {
      if (!state) throw notFound('alliance', allianceId);
      const asked = gate === 'next' ? nextGate(state, day) : gate;
      return { checklist: asked ? await checklistOf(db, owner, state, asked, { language, day }) : null };
    });
  }
}
