import { certainlyBefore } from '@alliage/events';
import type { CommandRule, CommandRules } from '../decider/command.ts';
import { refuse } from '../decider/refusal.ts';
import type { Work } from '../decider/work.ts';
import { organisationsOfCircle } from '../parties/shared-voice.ts';
import { reportAssessment, type ReportAssessment } from './assessment.ts';
import { reportChapter, type ReportChapter } from './chapter.ts';
import { reportCharter, type ReportCharter } from './charter.ts';
import { reportDecision, type ReportDecision } from './decision.ts';
import * as circle from './parties.ts';
import * as ends from './ends.ts';
import * as projects from './projects.ts';
import { reportRules } from './rules.ts';
import { reportSeats, type ReportSeats, reportSession, type ReportSession } from './session.ts';
import { reportStage, type ReportStage } from './stage.ts';

/** What may be said of the past before the cut-over (R37): name of the command → its words. */
export interface ReportsCommands {
  'report-stage': ReportStage;
  'report-decision': ReportDecision;
  'report-session': ReportSession;
  'report-seats': ReportSeats;
  'report-party': circle.ReportParty;
  'report-parties': circle.ReportParties;
  'report-departure': circle.ReportDeparture;
  'report-assessment': ReportAssessment;
  'report-charter': ReportCharter;
  'report-chapter': ReportChapter;
  'report-project-launch': projects.ReportProjectLaunch;
  'report-project-completion': projects.ReportProjectCompletion;
  'report-project-reorientation': projects.ReportProjectReorientation;
  'report-project-stop': projects.ReportProjectStop;
  'report-conclusion': ends.ReportConclusion;
  'report-suspension': ends.ReportSuspension;
  'report-resumption': ends.ReportSuspension;
  'report-closing': ends.ReportClosing;
}

/** A report computes nothing, so that neither a suspension nor a circle that has become too small stands in its way. */
const report = <C>(decide: (work: Work, command: C) => void): CommandRule<C> => ({
  decide(work, command) {
    const { closed } = work.state;
    if (closed !== undefined && certainlyBefore(closed.on, work.on))
      refuse(reportRules.afterTheClosing, undefined, '/effectiveOn');
    decide(work, command);
  },
  // What came before a closing that is itself reported may still be told, in any order.
  afterClosing: ({ closed }) => closed?.reported === true,
  reported: 'only',
  whileSuspended: true,
  withoutTwoAllies: true,
});

export const reportsRules: CommandRules<ReportsCommands> = {
  'report-stage': report(reportStage),
  'report-decision': report(reportDecision),
  'report-session': report(reportSession),
  'report-seats': report(reportSeats),
  'report-party': {
    ...report(circle.reportParty),
    alsoKnows: (state, { organisationId }) => organisationsOfCircle(state, organisationId),
  },
  'report-parties': report(circle.reportParties),
  'report-departure': report(circle.reportDeparture),
  'report-assessment': report(reportAssessment),
  'report-charter': report(reportCharter),
  'report-chapter': report(reportChapter),
  'report-project-launch': report(projects.reportProjectLaunch),
  'report-project-completion': report(projects.reportProjectCompletion),
  'report-project-reorientation': report(projects.reportProjectReorientation),
  'report-project-stop': report(projects.reportProjectStop),
  'report-conclusion': report(ends.reportConclusion),
  'report-suspension': report(ends.reportSuspension),
  'report-resumption': report(ends.reportResumption),
  'report-closing': report(ends.reportClosing),
};
