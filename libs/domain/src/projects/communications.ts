import { certainlyBefore } from '@alliage/events';
import type { CommandRules } from '../decider/command.ts';
import { mustKnow } from '../decider/known.ts';
import { refuse, rule } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { projectNamed } from './find.ts';

export interface CommunicationCommands {
  'publish-communication': {
    readonly title: string;
    /** Where it was published: a paper, a site, an event. */
    readonly where?: string;
    readonly projectId?: string;
    /** Commits the whole alliance in the eyes of the world: it names the decision that allowed it. */
    readonly structuring: boolean;
    readonly decisionId?: string;
  };
}

export const communicationBroken = {
  namesItsDecision: rule('R18', 'structuring-names-its-decision', {
    fr: 'Une communication structurante cite la décision qui l’a permise : indiquez-la, ou faites-la d’abord prendre.',
    en: 'A structuring publication names the decision that allowed it: give it, or have it taken first.',
  }),
  notAllowedByIt: rule('R18', 'decision-does-not-allow-it', {
    fr: 'Cette décision ne permet pas de communiquer : il faut une décision de communication, adoptée, et ratifiée là où la charte le veut.',
    en: 'This decision allows no publication: it takes a communication decision, adopted, and ratified where the charter wants it.',
  }),
  beforeDecision: rule('R29', 'before-the-decision', {
    fr: 'La date dite est antérieure à la décision citée : donnez une date plus récente.',
    en: 'The date given is before the decision named: give a later one.',
  }),
};

function mustAllow(work: Work, decisionId: string): void {
  const decision = mustKnow(work.state.decisions, decisionId, '/decisionId');
  const { outcome, notRatified, awaits, boards, matter } = decision;
  const ratified = notRatified !== true && awaits.boards.every((partyId) => boards[partyId] === 'ratified');
  if (outcome !== 'adopted' || !ratified || matter !== 'communication')
    refuse(communicationBroken.notAllowedByIt, undefined, '/decisionId');
  if (certainlyBefore(work.on, decision.on)) refuse(communicationBroken.beforeDecision, undefined, '/effectiveOn');
}

export const communicationRules: CommandRules<CommunicationCommands> = {
  'publish-communication': {
    reported: 'may',
    decide: (work, { title, where, projectId, structuring, decisionId }) => {
      mustBePilot(work);
      if (projectId !== undefined) projectNamed(work, projectId);
      if (decisionId !== undefined) mustAllow(work, decisionId);
      else if (structuring) refuse(communicationBroken.namesItsDecision, undefined, '/decisionId');
      const communicationId = work.act.newId('communication');
      const publication = { communicationId, projectId, title, where, structuring, decisionId };
      work.record('CommunicationPublished', said(publication));
    },
  },
};
