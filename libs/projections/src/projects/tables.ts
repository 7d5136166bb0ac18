import type { Basis, MeansPurpose, TeamContribution } from '@alliage/events';
import { flag, integer, json, optional, text } from '../contract/columns.ts';
import { table } from '../contract/table.ts';

export type ProjectStatus = 'proposed' | 'withdrawn' | 'launched' | 'completed' | 'stopped';
export interface Reorientation {
  readonly from: string;
  readonly to: string;
  /** Not known where a report leaves it out (R37). */
  readonly reason: string | null;
  readonly basis: Basis;
  readonly on: string;
  readonly decisionId: string | null;
}

export const project = table('project_project', {
  key: ['projectId'],
  columns: {
    projectId: text(),
    title: text(),
    titleKey: text(),
    aim: text(),
    aimKey: text(),
    budgetCents: optional(integer()),
    proposedBy: optional(text()),
    partners: json<readonly string[]>(),
    status: text<ProjectStatus>(),
    /** R37: known by a source only, which may leave things out. */
    reported: flag(),
    /** EDTF; `proposedKey` is its place in R29's order. */
    proposedOn: text(),
    proposedKey: text(),
    /** Revision of its first event: what is of one day stands in order of recording (R29). */
    revision: integer(),
    launchedOn: optional(text()),
    launchedBy: optional(text()),
    /** Completed, stopped or withdrawn: when, by which decision, why or with which words. */
    endedOn: optional(text()),
    endedBy: optional(text()),
    endWords: optional(text()),
    lessonId: optional(text()),
    /** What launch and end rest on: a decision, or a report (R37). */
    launchBasis: optional(json<Basis>()),
    endBasis: optional(json<Basis>()),
    team: json<readonly TeamContribution[]>(),
    reorientations: json<readonly Reorientation[]>(),
  },
  indexes: [
    ['owner', 'titleKey', 'revision'],
    ['owner', 'proposedKey', 'revision'],
  ],
});

export const milestone = table('project_milestone', {
  key: ['projectId', 'milestoneId'],
  columns: {
    projectId: text(),
    milestoneId: text(),
    title: text(),
    due: text(),
    /** The day it was first due, and how many times it was moved. */
    firstDue: text(),
    moves: integer(),
    status: text<'open' | 'reached' | 'dropped'>(),
    endedOn: optional(text()),
    words: optional(text()),
  },
});

export const result = table('project_result', {
  key: ['projectId', 'resultId'],
  columns: {
    projectId: text(),
    resultId: text(),
    indicator: text(),
    unit: optional(text()),
    baseline: optional(text()),
    value: optional(text()),
    period: optional(text()),
    story: optional(text()),
    reportedOn: text(),
    sortKey: text(),
    revision: integer(),
  },
});

export const difficulty = table('project_difficulty', {
  key: ['projectId', 'difficultyId'],
  columns: {
    projectId: text(),
    difficultyId: text(),
    words: text(),
    raisedOn: text(),
    sortKey: text(),
    revision: integer(),
    status: text<'open' | 'resolved' | 'escalated'>(),
    endedOn: optional(text()),
    resolution: optional(text()),
    proposalId: optional(text()),
  },
});

/** R42: members of a network head that have committed themselves to a project; when it holds is asked for a day. */
export const affiliate = table('project_affiliate', {
  key: ['projectId', 'engagementId'],
  columns: {
    projectId: text(),
    engagementId: text(),
    organisationId: text(),
    throughPartyId: text(),
    from: text(),
    fromDay: text(),
    /** Its term, where it has one; `untilDay` is that or an earlier end. */
    term: optional(text()),
    untilDay: text(),
    releasedOn: optional(text()),
    reason: optional(text()),
    revision: integer(),
  },
  indexes: [
    ['owner', 'throughPartyId'],
    ['organisationId', 'owner'],
  ],
});

export const communication = table('project_communication', {
  key: ['communicationId'],
  columns: {
    communicationId: text(),
    /** Empty: of the alliance as a whole. */
    projectId: text(),
    title: text(),
    where: optional(text()),
    structuring: flag(),
    decisionId: optional(text()),
    publishedOn: text(),
    sortKey: text(),
    revision: integer(),
  },
});

/** What was pledged (less what was taken back) and what was delivered. Money, time and the rest are never added up together. */
export const contribution = table('project_contribution', {
  key: ['contributionId'],
  columns: {
    contributionId: text(),
    step: text<'pledged' | 'delivered'>(),
    pledgeId: optional(text()),
    partyId: text(),
    /** Empty: to the alliance as a whole. */
    projectId: text(),
    purpose: text<MeansPurpose>(),
    kind: text<'money' | 'time' | 'skills' | 'equipment' | 'network'>(),
    /** Money: euro cents; time: minutes; 0 for the rest. */
    cents: integer(),
    minutes: integer(),
    volunteer: flag(),
    words: optional(text()),
    withdrawn: flag(),
    on: text(),
    sortKey: text(),
    revision: integer(),
  },
  indexes: [['owner', 'projectId']],
});
