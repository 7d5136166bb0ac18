import { Matter, type Criterion, type Effect, type Gate, type PartyRole } from '@alliage/events';
import type { EffectWords, ItemWords } from '../sessions/agenda/words.ts';
import type { Draw } from './draw.ts';
import { id } from './story.ts';

const gates: readonly Gate[] = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9'];
export const roles: readonly PartyRole[] = ['ally', 'supporter', 'facilitator', 'observer'];
const criteria: readonly Criterion[] = ['means-reserved', 'profiles-shared', 'two-allies', 'every-ally-assessed'];

const effects: Readonly<Record<Effect['kind'], (d: Draw) => EffectWords>> = {
  'enter-stage': (d) => ({ kind: 'enter-stage', gate: d.one(gates.slice(0, 7)) as 'G1', ...reason(d) }),
  suspend: (d) => ({ kind: 'suspend', ...reason(d) }),
  resume: (d) => ({ kind: 'resume', ...reason(d) }),
  close: (d) => ({ kind: 'close', outcome: 'achieved', ...reason(d) }),
  'open-charter': () => ({ kind: 'open-charter' }),
  'admit-party': (d) => ({ kind: 'admit-party', organisationId: d.organisation() }),
  'change-role': (d) => ({ kind: 'change-role', partyId: d.party(), to: d.one(roles) }),
  'exclude-party': (d) => ({ kind: 'exclude-party', partyId: d.party(), reason: d.words() }),
  'succeed-party': (d) => ({ kind: 'succeed-party', partyId: d.party(), organisationId: d.organisation() }),
  'merge-parties': (d) => ({
    kind: 'merge-parties',
    keptPartyId: d.party(),
    endedPartyId: d.party(),
    ...(d.number(2) === 0 ? {} : { organisationId: d.organisation() }),
  }),
  'launch-project': (d) => ({
    kind: 'launch-project',
    projectId: d.of(d.state.projects),
    team: ['fnh', 'cpie'].map((p) => ({ partyId: id(p), brings: d.words(), stepAside: d.words() })),
  }),
  'reorient-project': (d) => ({
    kind: 'reorient-project',
    projectId: d.of(d.state.projects),
    aim: d.words(),
    reason: d.words(),
  }),
  'stop-project': (d) => ({
    kind: 'stop-project',
    projectId: d.of(d.state.projects),
    reason: d.words(),
    lesson: { text: d.words() },
  }),
  'complete-project': (d) => ({ kind: 'complete-project', projectId: d.of(d.state.projects) }),
  'agree-evaluation-plan': (d) => ({
    kind: 'agree-evaluation-plan',
    plan: { cells: [], indicators: [{ label: d.words() }], answerDays: 1 + d.number(60) },
  }),
  'open-evaluation': () => ({ kind: 'open-evaluation' }),
  'open-assessments': () => ({ kind: 'open-assessments' }),
  'conclude-evaluation': (d) => ({
    kind: 'conclude-evaluation',
    conclusion: d.one(['deepen', 'continue', 'reorient', 'close']),
    words: d.words(),
  }),
  'choose-scenario': (d) => ({ kind: 'choose-scenario', scenarioId: d.of(d.state.scenarios) }),
  'adopt-roadmap': (d) => ({
    kind: 'adopt-roadmap',
    items: [{ title: d.words(), horizon: '2030', leads: [d.party()] }],
  }),
  'confirm-roadmap': () => ({ kind: 'confirm-roadmap' }),
  'delegate-matter': (d) => ({
    kind: 'delegate-matter',
    matter: d.one(Matter.options),
    limits: d.words(),
    until: d.day(),
  }),
  'end-delegation': (d) => ({
    kind: 'end-delegation',
    delegationId: d.of(d.state.delegations),
    reason: d.words(),
  }),
  'open-chapter': (d) => ({ kind: 'open-chapter', territory: { name: d.words() } }),
  'submit-proposal': (d) => ({ kind: 'submit-proposal', proposalId: d.of(d.state.proposals) }),
};
const reason = (d: Draw) => (d.number(4) === 0 ? {} : { reason: d.words() });
export const condition = (d: Draw) => ({ text: d.words(), partyId: d.party(), due: d.day() });

/** An agenda item, whatever it carries. */
export function item(d: Draw): ItemWords {
  if (d.number(6) === 0) return { kind: 'debate', title: d.words() };
  const effect = d.maybe(() => d.one(Object.values(effects))(d));
  const matter: Matter | undefined =
    effect === undefined ? d.one(['budget', 'communication', 'operations']) : undefined;
  return {
    kind: 'decision',
    title: d.words(),
    text: d.words(),
    ...(matter === undefined ? {} : { matter }),
    ...(effect === undefined ? {} : { effect }),
    ...(d.number(4) === 0 ? { conditions: [condition(d)] } : {}),
    ...(d.number(4) === 0 ? { actions: [condition(d)] } : {}),
    ...(d.number(6) === 0 ? { waivers: [{ gate: d.one(gates), criterion: d.one(criteria), reason: d.words() }] } : {}),
    ...(d.number(6) === 0 ? { supersedes: [{ decisionId: d.of(d.state.decisions) }] } : {}),
    ...(d.number(6) === 0 ? { lifts: [d.of(d.state.conditions)] } : {}),
    concerns: d.some(d.party),
  };
}
