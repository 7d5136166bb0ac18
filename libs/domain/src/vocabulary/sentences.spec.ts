import { evaluationBroken } from '../evaluation/rules.ts';
import { parties } from '../parties/rules.ts';
import { agendaRefusals } from '../sessions/rules.ts';
import { always } from '../decider/always.ts';
import { sayDay } from './day.ts';

describe('Sentences speak as people do', () => {
  it('say a day without its figures', () => {
    expect(sayDay('2018-06-15', 'fr')).toBe('15 juin 2018');
    expect(parties.noticeStillRuns.fr({ lastDay: '2018-06-01' })).toContain('jusqu’au 1er juin 2018 inclus');
    expect(parties.noticeStillRuns.en({ lastDay: '2018-06-01' })).toContain('1 June 2018');
  });

  it('name the date that a date was compared with, as vague as it is known', () => {
    const began = (first: string, last: string) => always.notBeforeTheBeginning.fr({ began: { first, last } });
    expect(began('2018-11-01', '2018-11-01')).toContain('au début de l’alliance (1er novembre 2018) :');
    expect(began('2016-02-01', '2016-02-29')).toContain('(février 2016)');
    expect(began('2018-01-01', '2018-12-31')).toContain('(2018)');
    expect(began('2018-01-01', '2018-04-30')).toContain('(du 1er janvier 2018 au 30 avril 2018)');
    const invited = { first: '2018-03-05', last: '2018-03-05' };
    expect(parties.beforeInvitation.en({ invited })).toContain('before the invitation (5 March 2018)');
  });

  it('say cells of the grid and matters as the screens do, never by their code', () => {
    const cells = ['oneself-trust', 'cause-innovation'] as const;
    expect(evaluationBroken.everyCellTold.fr({ cells })).toContain(
      '« effet sur soi : confiance », « effet sur la cause commune',
    );
    expect(agendaRefusals.matterOfEffect.fr({ matter: 'project-launch' })).toContain('« lancement d’un chantier »');
  });
});
