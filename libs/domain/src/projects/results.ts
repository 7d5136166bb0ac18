import { certainlyBefore, isEdtf, spanOf } from '@alliage/events';
import type { CommandRules } from '../decider/command.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import { projectNamed } from './find.ts';
import { projectRules } from './rules.ts';

export interface ResultCommands {
  'report-result': {
    readonly projectId: string;
    readonly indicator: string;
    readonly unit?: string;
    /** Decimal numbers as text (« 12.5 »): what it was at the start, what it is now. */
    readonly baseline?: string;
    readonly value?: string;
    /** EDTF: what the value covers. */
    readonly period?: string;
    readonly story?: string;
  };
}

export const resultRules: CommandRules<ResultCommands> = {
  'report-result': {
    reported: 'may',
    decide: (work, { projectId, indicator, unit, baseline, value, period, story }) => {
      mustBePilot(work);
      const { launched } = projectNamed(work, projectId);
      // A project that has ended may still have something to show; one that never began has not.
      if (launched === undefined || certainlyBefore(work.on, launched))
        refuse(projectRules.notLaunched, undefined, '/projectId');
      if (value === undefined && story === undefined) refuse(projectRules.emptyResult, undefined, '/value');
      if (period !== undefined) {
        if (!isEdtf(period)) refuse(projectRules.notAPeriod, undefined, '/period');
        if (certainlyBefore(work.on, spanOf(period))) refuse(projectRules.futurePeriod, undefined, '/period');
      }
      const resultId = work.act.newId('result');
      work.record('ResultReported', said({ projectId, resultId, indicator, unit, baseline, value, period, story }));
    },
  },
};
