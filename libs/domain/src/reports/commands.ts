import type { CommandRule, CommandRules } from '../decider/command.ts';
import type { Work } from '../decider/work.ts';
import { organisationsOfCircle } from '../parties/shared-voice.ts';
import { reportAssessment, type ReportAssessment } from './assessment.ts';
import { reportChapter, type ReportChapter } from './chapter.ts';
import { reportCharter, type ReportCharter } from './charter.ts';
import { reportDecision, type ReportDecision } from './decision.ts';
import * as circle from './parties.ts';
import * as projects from './projects.ts';
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
}

/** A report computes nothing, so that neither a suspension nor a circle that has become too small stands in its way. */
const report = <C>(decide: (work: Work, command: C) => void): CommandRule<C> => ({
  decide,
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
};
