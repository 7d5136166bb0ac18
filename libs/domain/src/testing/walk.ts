import { Matter, type Actor } from '@alliage/events';
import type { AllianceCommands, CommandType } from '../commands.ts';
import type { AllianceState } from '../decider/state.ts';
import { Draw } from './draw.ts';
import { correctionBodies } from './drawn-corrections.ts';
import { condition, item, roles } from './drawn-items.ts';
import { reportBodies } from './drawn-reports.ts';
import { id, type When } from './story.ts';

const openItems = (d: Draw) =>
  d.known(Object.values(d.state.items).flatMap((i) => (i.outcome === 'open' ? [i.itemId] : [])));
const session = (d: Draw) => ({ sessionId: d.of(d.state.sessions) });
const inItem = (d: Draw) => {
  const itemId = openItems(d);
  return { itemId, sessionId: d.state.items[itemId]?.sessionId ?? id('nobody') };
};
/** The whole sheet of one session: all members of its body are there. */
function everyoneThere(d: Draw) {
  const { sessionId } = session(d);
  const bodyId = d.state.sessions[sessionId]?.bodyId;
  const seats =
    bodyId === d.state.id
      ? Object.values(d.state.parties).flatMap((p) => p.representatives.slice(-1))
      : Object.values(d.state.mandates).filter((m) => m.bodyId === bodyId && m.ended === undefined);
  return { sessionId, attendance: seats.map(({ mandateId }) => ({ mandateId, presence: 'present' as const })) };
}
const time = (d: Draw) =>
  `${d.one(['2016-07-02', '2018-06-15', '2018-06-16', '2018-06-17', '2018-07-20'])}T${d.one(['09', '18'])}:00`;
const meeting = (d: Draw) =>
  d.number(4) === 0
    ? { form: 'consultation' as const, opensAt: '2018-06-15T08:00', closesAt: '2018-06-25T18:00' }
    : { startsAt: time(d) };
const member = (d: Draw) => ({
  partyId: d.party(),
  personId: d.person(),
  capacities: [d.one(['administrator', 'director', 'manager', 'employee', 'volunteer'] as const)],
  ...(d.number(3) === 0 ? { until: d.day() } : {}),
});
const amount = (d: Draw) =>
  d.one([
    { kind: 'money', cents: d.number(3) * 100 } as const,
    { kind: 'time', minutes: d.number(3) * 60, volunteer: true } as const,
    { kind: 'skills', words: 'Un conseil' } as const,
  ]);
const voice = (d: Draw) => d.one(['for', 'for', 'for', 'against', 'abstain', 'send-back', 'postpone'] as const);
const answers = (d: Draw) => {
  const cells = (d.state.plan?.plan.cells ?? []).filter((c) => c.kept).map((c) => c.cell);
  return {
    cells: cells.map((cell) => ({ cell, score: 1 + d.number(6) })),
    stories: cells.length === 0 ? [] : [{ cells, story: d.words() }],
  };
};
const milestones = (d: Draw) =>
  Object.assign({}, ...Object.values(d.state.projects).map((p) => p.milestones)) as object;
const difficulties = (d: Draw) =>
  Object.assign({}, ...Object.values(d.state.projects).map((p) => p.difficulties)) as object;
const proposal = (d: Draw) => ({
  title: d.words(),
  question: d.words(),
  options: [
    { key: 'A', text: 'Oui' },
    { key: 'B', text: 'Non' },
  ],
  recommended: d.one(['A', 'B', 'C']),
  meaning: [{ words: d.words() }],
});
const proxyOf = (d: Draw) => {
  const { sessionId } = session(d);
  return { sessionId, proxyId: d.of(d.state.sessions[sessionId]?.proxies ?? {}) };
};
const decision = (d: Draw) => ({ decisionId: d.of(d.state.decisions), partyId: d.party() });
/** R41: from a paper, now and then. */
const shown = (d: Draw) =>
  d.number(2) === 0 ? {} : { evidence: { document: d.words(), date: d.when(), signatory: 'Présidence' } };
const onPaper = (d: Draw) => ({ ...shown(d), ...(d.number(2) === 0 ? {} : { personId: d.person() }) });
const action = (d: Draw) => ({ actionId: d.of(d.state.actions) });

/** A body of the right shape for every command, about what the alliance knows. */
export const bodies: { readonly [C in CommandType]: (d: Draw) => AllianceCommands[C] } = {
  'open-alliance': (d) => ({ name: d.words(), organisationId: d.organisation(), personId: d.person() }),
  'rename-alliance': (d) => ({ name: d.words() }),
  'choose-types': (d) => ({ types: [d.one(['peers', 'advocacy'])] }),
  'choose-themes': (d) => ({ themes: d.some(() => ({ name: d.words() })) }),
  'choose-territories': (d) => ({ territories: d.some(() => ({ name: d.words() })) }),
  'name-predecessor': (d) => ({ text: d.words(), from: d.when(), until: d.when() }),
  'word-purpose': (d) => ({ purpose: d.words() }),
  'place-in-network': () => ({ networkId: id('network') }),
  'leave-network': () => ({ networkId: id('network') }),
  'close-abandoned': (d) => ({ reason: d.words() }),
  'invite-party': (d) => ({ organisationId: d.organisation(), role: d.one(roles) }),
  'invite-parties': (d) => ({ invitations: d.some(() => ({ organisationId: d.organisation(), role: d.one(roles) })) }),
  'accept-invitation': (d) => ({ invitationId: d.of(d.state.invitations), ...onPaper(d) }),
  'decline-invitation': (d) => ({ invitationId: d.of(d.state.invitations) }),
  'enter-party': (d) => ({ organisationId: d.organisation(), role: d.one(roles) }),
  'enter-parties': (d) => ({ parties: d.some(() => ({ organisationId: d.organisation(), role: d.one(roles) })) }),
  'change-role': (d) => ({ partyId: d.party(), to: d.one(roles) }),
  'share-profile': (d) => ({
    partyId: d.party(),
    wants: d.words(),
    instead: [{ missing: 'director', sends: 'manager' }],
  }),
  'keep-private-profile': (d) => ({ partyId: d.party(), words: d.words() }),
  'declare-tie': (d) => ({ partyId: d.party(), otherPartyId: d.party(), tie: 'funds' }),
  'end-tie': (d) => ({ tieId: d.of(d.state.ties) }),
  'note-asymmetry': (d) => ({ words: d.words() }),
  'name-pilot': (d) => ({ partyId: d.party(), personId: d.person() }),
  'end-pilot': (d) => ({ partyId: d.party() }),
  'name-representative': (d) => ({ partyId: d.party(), personId: d.person(), from: d.day(), until: d.day() }),
  'end-representative': (d) => ({ partyId: d.party() }),
  'announce-withdrawal': (d) => ({ partyId: d.party(), ...shown(d) }),
  'take-back-withdrawal': (d) => ({ partyId: d.party(), ...shown(d) }),
  'note-withdrawal': (d) => ({ partyId: d.party() }),
  'engage-affiliate': (d) => ({
    organisationId: d.organisation(),
    throughPartyId: d.party(),
    projectId: d.of(d.state.projects),
    ...(d.number(2) === 0 ? {} : { until: d.day() }),
  }),
  'engage-affiliates': (d) => ({
    affiliates: d.some(() => ({
      organisationId: d.organisation(),
      throughPartyId: d.party(),
      projectId: d.of(d.state.projects),
    })),
  }),
  'release-affiliate': (d) => ({ engagementId: d.of(d.state.engagements) }),
  'start-feasibility-study': (d) => ({ question: d.words() }),
  'conclude-feasibility-study': (d) => ({
    studyId: d.of(d.state.studies),
    verdict: d.one(['feasible', 'feasible-with-conditions', 'not-feasible']),
    words: d.words(),
    conditions: d.some(() => condition(d)),
  }),
  'assign-condition': (d) => ({ conditionId: d.of(d.state.conditions), partyId: d.party(), due: d.day() }),
  'meet-condition': (d) => ({ conditionId: d.of(d.state.conditions), evidence: d.words() }),
  'draft-charter': (d) => ({
    vision: d.words(),
    noticeDays: d.number(30),
    withdrawalNoticeDays: d.number(1001),
    reserved: d.some(() => ({ matter: d.one(Matter.options) })),
    modes: d.some(() => ({ matter: d.one(Matter.options), mode: d.one(['majority', 'unanimity', 'double-majority']) })),
    quorumOfAllies: { atLeast: d.number(4), of: 3 },
    voicePerPart: d.number(2) === 0,
  }),
  'word-commitment': (d) => ({ partyId: d.party(), commitment: d.words() }),
  'open-charter-for-signature': () => ({}),
  'sign-charter': (d) => ({ partyId: d.party(), ...onPaper(d) }),
  'constitute-committee': (d) => ({ kind: d.one(['political', 'technical']), members: d.some(() => member(d)) }),
  'constitute-project-team': (d) => ({ projectId: d.of(d.state.projects), members: d.some(() => member(d)) }),
  'dissolve-body': (d) => ({ bodyId: d.body() }),
  'appoint-members': (d) => ({ bodyId: d.body(), members: d.some(() => member(d)) }),
  'replace-member': (d) => {
    const { personId, capacities } = member(d);
    return { mandateId: d.mandate(), personId, capacities };
  },
  'stand-down': (d) => ({ mandateId: d.mandate() }),
  'name-alternate': (d) => ({ mandateId: d.mandate(), personId: d.person() }),
  'end-alternate': (d) => ({ mandateId: d.mandate(), personId: d.person() }),
  'decline-seat': (d) => ({ bodyId: d.body(), partyId: d.party() }),
  'resume-seat': (d) => ({ bodyId: d.body(), partyId: d.party() }),
  'name-project-lead': (d) => ({ mandateId: d.mandate(), as: d.one(['lead', 'co-lead']) }),
  'invite-guest': (d) => ({ partyId: d.party(), bodyId: d.body() }),
  'end-guest': (d) => ({ guestId: d.of(d.state.guests) }),
  'open-cross-seat': (d) => ({ personId: d.person(), ofPartyId: d.party(), onPartyId: d.party() }),
  'close-cross-seat': (d) => ({ seatId: d.of(d.state.crossSeats) }),
  'convene-session': (d) => ({ bodyId: d.body(), ...meeting(d), agenda: [item(d), ...d.some(() => item(d))] }),
  'move-session': (d) => ({ ...session(d), ...meeting(d) }),
  'cancel-session': (d) => ({ ...session(d), reason: d.words() }),
  'accept-short-notice': (d) => ({ ...session(d), partyId: d.party(), ...shown(d) }),
  'contest-evidence': (d) => ({
    eventId: d.known(Object.values(d.state.onEvidence).map((act) => act.eventId)),
    reason: d.words(),
  }),
  'put-on-agenda': (d) => ({ ...session(d), agenda: [item(d)], takeUp: d.some(() => d.of(d.state.items)) }),
  'reword-item': (d) => ({ ...inItem(d), ...item(d) }),
  'treat-item': inItem,
  'postpone-item': inItem,
  'drop-waiting-item': (d) => ({ itemId: d.of(d.state.items), reason: d.words() }),
  'record-attendance': (d) => ({
    ...session(d),
    attendance: d.some(() => ({ mandateId: d.mandate(), presence: d.one(['present', 'excused', 'absent']) })),
    ...(d.number(3) === 0 ? {} : everyoneThere(d)),
  }),
  'give-proxy': (d) => ({ ...session(d), giverMandateId: d.mandate(), holderMandateId: d.mandate(), accepted: true }),
  'accept-proxy': proxyOf,
  'revoke-proxy': proxyOf,
  'declare-interest': (d) => ({ ...inItem(d), mandateId: d.mandate(), ground: d.words() }),
  'open-session': session,
  'adjourn-session': session,
  'close-session': session,
  'draft-minutes': session,
  'comment-minutes': (d) => ({ ...session(d), mandateId: d.mandate(), words: d.words(), objection: d.number(2) === 0 }),
  'approve-minutes': session,
  'publish-minutes': (d) => ({ ...session(d), openness: 'alliance' }),
  'send-board-note': session,
  'draft-proposal': proposal,
  'revise-proposal': (d) => ({ ...proposal(d), proposalId: d.of(d.state.proposals) }),
  'withdraw-proposal': (d) => ({ proposalId: d.of(d.state.proposals), reason: d.words() }),
  'record-voices': (d) => ({
    itemId: openItems(d),
    voices: d.some(() => ({ mandateId: d.mandate(), voice: voice(d), reason: d.words() })),
    ...(d.number(6) === 0 ? {} : { everyoneElse: d.number(2) === 0 ? 'for' : voice(d), reason: d.words() }),
  }),
  'decide-item': (d) => ({ itemId: openItems(d) }),
  'bring-into-effect': (d) => ({ decisionId: d.of(d.state.decisions) }),
  'ratify-decision': (d) => ({ ...decision(d), ...shown(d) }),
  'refuse-ratification': (d) => ({ ...decision(d), reason: d.words(), ...shown(d) }),
  'assign-action': (d) => condition(d),
  'reschedule-action': (d) => ({ ...action(d), due: d.day() }),
  'complete-action': action,
  'drop-action': (d) => ({ ...action(d), reason: d.words() }),
  'propose-project': (d) => ({ title: d.words(), aim: d.words(), partnerPartyIds: d.some(d.party) }),
  'reword-project': (d) => ({ projectId: d.of(d.state.projects), aim: d.words() }),
  'withdraw-project': (d) => ({ projectId: d.of(d.state.projects), reason: d.words() }),
  'set-milestone': (d) => ({ projectId: d.of(d.state.projects), title: d.words(), due: d.day() }),
  'move-milestone': (d) => ({ milestoneId: d.of(milestones(d)), due: d.day() }),
  'reach-milestone': (d) => ({ milestoneId: d.of(milestones(d)) }),
  'drop-milestone': (d) => ({ milestoneId: d.of(milestones(d)) }),
  'report-result': (d) => ({
    projectId: d.of(d.state.projects),
    indicator: d.words(),
    value: '12.5',
    period: d.when(),
  }),
  'raise-difficulty': (d) => ({ projectId: d.of(d.state.projects), words: d.words() }),
  'resolve-difficulty': (d) => ({ difficultyId: d.of(difficulties(d)), words: d.words() }),
  'escalate-difficulty': (d) => ({ difficultyId: d.of(difficulties(d)), proposalId: d.of(d.state.proposals) }),
  'publish-communication': (d) => ({ title: d.words(), structuring: d.number(2) === 0 }),
  'pledge-contributions': (d) => ({ pledges: [{ partyId: d.party(), purpose: 'coordination', ...amount(d) }] }),
  'reduce-pledge': (d) => ({ pledgeId: d.of(d.state.pledges), to: d.number(3) * 50 }),
  'deliver-contribution': (d) => ({ pledgeId: d.of(d.state.pledges), ...amount(d) }),
  'pledge-support': (d) => ({ partyId: d.party(), forWhat: d.words() }),
  'receive-support': (d) => ({ pledgeId: d.of(d.state.supports), ...amount(d) }),
  'seal-assessment': (d) => ({ partyId: d.party(), ...answers(d) }),
  'record-trust-pulse': (d) => ({ partyId: d.party(), period: d.when(), level: d.number(7), words: d.words() }),
  'explore-scenario': (d) => ({ title: d.words(), sketch: d.words() }),
  'drop-scenario': (d) => ({ scenarioId: d.of(d.state.scenarios), reason: d.words() }),
  'achieve-roadmap-item': (d) => ({ roadmapItemId: d.of(d.state.roadmapItems) }),
  'drop-roadmap-item': (d) => ({ roadmapItemId: d.of(d.state.roadmapItems), reason: d.words() }),
  'capture-lesson': (d) => ({ text: d.words() }),
  'record-journal-entry': (d) => ({ words: d.words() }),
  'take-parent-charter': () => ({}),
  ...reportBodies,
  ...correctionBodies,
};

/** One step of a walk: a command with its body, by somebody, on some day. */
export interface Step {
  readonly type: CommandType;
  readonly body: AllianceCommands[CommandType];
  readonly when: When;
}

/** Those for whom a party's own representative acts; all else is mostly a pilot's. */
const ownActs: readonly CommandType[] = [
  'accept-invitation',
  'announce-withdrawal',
  'take-back-withdrawal',
  'sign-charter',
  'seal-assessment',
  'record-trust-pulse',
  'ratify-decision',
  'refuse-ratification',
  'accept-short-notice',
  'contest-evidence',
];

/** What is said of the past says its source, and a day before the cut-over (R37). */
const told = (d: Draw): When => ({
  effectiveOn: d.one(['2016', '2016-06', '../2017']),
  provenance: { kind: 'reported', source: 'Un récit' },
});

export function step(state: AllianceState, type: CommandType, numbers: readonly number[], turn: number): Step {
  const d = new Draw(numbers, state);
  const body = bodies[type](d);
  const partyId = 'partyId' in body && typeof body.partyId === 'string' ? body.partyId : d.party();
  const its = Object.hasOwn(state.parties, partyId) ? state.parties[partyId]?.representatives.at(-1) : undefined;
  const representative: Actor = { role: 'representative', personId: its?.personId ?? d.person(), partyId };
  const others: readonly Actor[] = [
    ...Array.from({ length: 10 }, (): Actor => ({ role: 'pilot', personId: id('fnh-pilot') })),
    { role: 'automation', personId: id('clock') },
    { role: 'member', personId: d.person(), partyId },
  ];
  const actor = ownActs.includes(type) && !('evidence' in body) ? representative : d.one(others);
  const effectiveOn = d.number(5) === 0 ? d.when() : undefined;
  const now = `2018-06-${String(15 + Math.floor(turn / 4)).padStart(2, '0')}T12:00:00.000Z`;
  const past = type in reportBodies ? told(d) : {};
  return { type, body, when: { actor, now, ...(effectiveOn === undefined ? {} : { effectiveOn }), ...past } };
}
