import { Matter } from '@alliage/events';
import type { ReportsCommands } from '../reports/commands.ts';
import type { Draw } from './draw.ts';
import { roles } from './drawn-items.ts';

const body = (d: Draw) => d.one(['round-table', 'political', 'technical', 'project-team'] as const);
const stage = (d: Draw) =>
  d.one(['interconnaissance', 'pre-project', 'experimentation', 'evaluation', 'alliance-2.0'] as const);
const status = (d: Draw) => d.one(['held', 'not-met', 'unknown'] as const);
const cell = (d: Draw) => d.one(['oneself-trust', 'allies-trust', 'cause-trust'] as const);

/** A body of the right shape for everything that may be said of the past (R37). */
export const reportBodies: { readonly [C in keyof ReportsCommands]: (d: Draw) => ReportsCommands[C] } = {
  'report-stage': (d) => ({
    to: stage(d),
    criteria: d.some(() => ({ criterion: d.one(['two-allies', 'charter-in-force']), status: status(d) })),
  }),
  'report-decision': (d) => ({
    ...{ title: d.words(), matter: d.one(Matter.options), text: d.words() },
    ...(d.number(2) === 0 ? { body: body(d), votesFor: d.number(9) } : {}),
    ...(d.number(3) === 0 ? { sessionId: d.of(d.state.reportedSessions) } : {}),
  }),
  'report-session': (d) => ({ body: body(d), partyIds: d.some(d.party) }),
  'report-seats': (d) => (d.number(2) === 0 ? { body: body(d), partyId: d.party() } : { boardOfPartyId: d.party() }),
  'report-party': (d) => ({ organisationId: d.organisation(), role: d.one(roles) }),
  'report-parties': (d) => ({ role: d.one(roles), words: d.words() }),
  'report-departure': (d) => ({ partyId: d.party() }),
  'report-assessment': (d) => ({ words: d.words(), scores: d.some(() => ({ cell: cell(d), score: 1 + d.number(5) })) }),
  'report-charter': (d) => ({ vision: d.words(), noticeDays: d.number(30), partyIds: d.some(d.party) }),
  'report-chapter': (d) => ({ territory: { name: d.words() } }),
  'report-project-launch': (d) => ({ projectId: d.of(d.state.projects) }),
  'report-project-reorientation': (d) => ({ projectId: d.of(d.state.projects), aim: d.words() }),
  'report-project-stop': (d) => ({ projectId: d.of(d.state.projects), reason: d.words() }),
  'report-conclusion': (d) => ({ conclusion: d.one(['deepen', 'continue', 'reorient', 'close']) }),
  'report-suspension': (d) => ({ reason: d.words() }),
  'report-resumption': () => ({}),
  'report-closing': (d) => (d.number(2) === 0 ? { outcome: 'achieved', reason: d.words() } : {}),
  'report-project-completion': (d) => ({ projectId: d.of(d.state.projects) }),
};
