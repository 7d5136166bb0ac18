import { evaluationBroken } from '../evaluation/rules.ts';
import { parties } from '../parties/rules.ts';
import { agendaRefusals } from '../sessions/rules.ts';
import { sayDay } from './day.ts';

describe('Sentences speak as people do', () => {
  it('say a day without its figures', () => {
    expect(sayDay('2018-06-15', 'fr')).toBe('15 juin 2018');
    expect(parties.noticeStillRuns.fr({ lastDay: '2018-06-01' })).toContain('jusqu’au 1er juin 2018 inclus');
    expect(parties.noticeStillRuns.en({ lastDay: '2018-06-01' })).toContain('1 June 2018');
  });

  it('say cells of the grid and matters as the screens do, never by their code', () => {
    const cells = ['oneself-trust', 'cause-innovation'] as const;
    expect(evaluationBroken.everyCellTold.fr({ cells })).toContain(
      '« effet sur soi : confiance », « effet sur la cause commune',
    );
    expect(agendaRefusals.matterOfEffect.fr({ matter: 'project-launch' })).toContain('« lancement d’un chantier »');
  });
});
