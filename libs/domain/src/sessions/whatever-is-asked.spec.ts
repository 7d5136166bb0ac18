import { catalogue, Criterion, Gate, Matter, type AllianceEventType } from '@alliage/events';
import * as fc from 'fast-check';
import { charterInForce, committees, inPreProject, joined, twoAllies } from '../testing/chapters.ts';
import { sessionHeld } from '../testing/sessions.ts';
import { given, happened, id, type Story } from '../testing/story.ts';
import type { AllianceCommands, CommandType } from '../commands.ts';

const start = () =>
  given(
    ...twoAllies(),
    ...joined('fund', 'supporter'),
    inPreProject(),
    ...charterInForce(),
    ...committees(),
    happened('ProjectProposed', { projectId: id('garden'), title: 'Jardin', aim: 'Planter', partners: [] }),
    ...sessionHeld({ name: 'past', on: '2016-04-12' }),
    happened('SessionClosed', { sessionId: id('past') }),
    happened('AgendaItemCarriedOver', { sessionId: id('past'), itemId: id('item') }),
    happened('MinutesDrafted', { sessionId: id('past'), draft: 1, builtFrom: 3, digest: 'A'.repeat(43) }),
    ...sessionHeld({ name: 'session', items: { second: { matter: 'budget' }, third: { kind: 'debate' } } }),
    ...sessionHeld({ name: 'coming', on: '2018-06-20', items: { fourth: { kind: 'debate' } } }).slice(0, 2),
    happened('AlternateNamed', { mandateId: id('political/fnh-president'), personId: id('alternate') }),
  );

/** Mostly what makes sense, now and then what does not. */
const mostly = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: odd });
const named = (...names: string[]) =>
  mostly(fc.constantFrom(...names.map(id)), fc.constant('ffffffff-ffff-5fff-8fff-ffffffffffff'));
const party = named('fnh', 'cpie', 'fund');
const person = named('fnh-president', 'cpie-director', 'alternate', 'somebody');
const mandate = named(
  'political/fnh-president',
  'political/fnh-director',
  'political/cpie-president',
  'fnh-rep-mandate',
);
const body = named('political', 'technical', 'alliance');
const session = named('past', 'session', 'coming');
const item = named('item', 'second', 'third', 'fourth');
const thing = named('garden', 'nothing');
const words = fc.constantFrom('Mots', 'x'.repeat(4_000), '{party:x}');
const day = mostly(
  fc.constantFrom('2018-06-15', '2018-12-31', '2019-06-30'),
  fc.constantFrom('2018-02-30', '9999-12-31', '1000-01-01', 'demain'),
);
const time = mostly(
  fc.constantFrom('2018-06-15T14:00', '2018-06-22T14:00', '2018-06-30T09:30'),
  fc.constantFrom('9999-12-31T23:59', '2018-02-30T10:00', '2018'),
);
const flag = fc.boolean();
const maybe = <T>(one: fc.Arbitrary<T>) => fc.oneof(fc.constant(undefined), one);
const rarely = <T>(one: fc.Arbitrary<T>) => mostly<T | undefined>(fc.constant(undefined), one);
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 });
const capacities = some(fc.constantFrom('administrator', 'director', 'manager', 'employee', 'volunteer'));
const member = fc.record({ partyId: party, personId: person, capacities, from: maybe(day), until: maybe(day) });
const condition = fc.record({ text: words, partyId: party, personId: maybe(person), due: day });
const effect = fc.oneof(
  fc.record({ kind: fc.constant('enter-stage'), gate: fc.constantFrom('G1', 'G2', 'G7'), reason: maybe(words) }),
  fc.record({ kind: fc.constantFrom('suspend', 'resume', 'close', 'open-charter', 'open-evaluation') }),
  fc.record({
    kind: fc.constant('admit-party'),
    organisationId: named('fnh-org', 'new-org'),
    sharesVoiceWith: maybe(party),
  }),
  fc.record({
    kind: fc.constant('delegate-matter'),
    matter: fc.constantFrom(...Matter.options),
    limits: words,
    until: day,
  }),
  fc.record({ kind: fc.constantFrom('stop-project', 'reorient-project'), projectId: thing, reason: words, aim: words }),
  fc.record({ kind: fc.constant('launch-project'), projectId: thing, team: fc.constant([]) }),
  fc.record({ kind: fc.constant('submit-proposal'), proposalId: thing }),
);
const agendaItem = fc.record({
  kind: fc.constantFrom('information', 'debate', 'decision'),
  title: words,
  matter: maybe(fc.constantFrom<Matter>('budget', 'operations', 'communication', 'stage')),
  text: words,
  effect: rarely(effect),
  conditions: rarely(some(condition)),
  waivers: rarely(
    some(
      fc.record({
        gate: fc.constantFrom(...Gate.options),
        criterion: fc.constantFrom(...Criterion.options),
        reason: words,
        condition: maybe(condition),
      }),
    ),
  ),
  actions: rarely(some(condition)),
  supersedes: rarely(some(fc.record({ decisionId: thing }))),
  lifts: rarely(some(thing)),
  concerns: maybe(some(party)),
  proposalId: rarely(thing),
});
const when = {
  form: rarely(fc.constantFrom('meeting', 'consultation')),
  startsAt: time,
  opensAt: maybe(time),
  closesAt: maybe(time),
};
const proposal = {
  title: words,
  question: words,
  options: some(fc.record({ key: fc.constantFrom('A', 'B'), text: words })),
  recommended: fc.constantFrom('A', 'C'),
  meaning: some(fc.record({ partyId: maybe(party), words })),
  matter: maybe(fc.constantFrom(...Matter.options)),
  effect: maybe(effect),
};
const ids = { sessionId: session, itemId: item };

/** What every command of committees, sessions and proposals may be asked with: things that are there, and things that are not. */
const bodies: Record<string, fc.Arbitrary<object>> = {
  'constitute-committee': fc.record({ kind: fc.constantFrom('political', 'technical'), members: maybe(some(member)) }),
  'constitute-project-team': fc.record({ projectId: thing, members: maybe(some(member)) }),
  'dissolve-body': fc.record({ bodyId: body }),
  'appoint-members': fc.record({ bodyId: body, members: some(member) }),
  'replace-member': fc.record({ mandateId: mandate, personId: person, capacities, until: maybe(day) }),
  'stand-down': fc.record({ mandateId: mandate }),
  'name-alternate': fc.record({ mandateId: mandate, personId: person }),
  'end-alternate': fc.record({ mandateId: mandate, personId: person }),
  'decline-seat': fc.record({ bodyId: body, partyId: party }),
  'resume-seat': fc.record({ bodyId: body, partyId: party }),
  'name-project-lead': fc.record({ mandateId: mandate, as: fc.constantFrom('lead', 'co-lead') }),
  'invite-guest': fc.record({ partyId: party, bodyId: maybe(body), sessionId: maybe(session) }),
  'end-guest': fc.record({ guestId: thing }),
  'open-cross-seat': fc.record({
    personId: person,
    ofPartyId: party,
    onPartyId: party,
    from: maybe(day),
    until: maybe(day),
  }),
  'close-cross-seat': fc.record({ seatId: thing }),
  'convene-session': fc.record({
    ...when,
    bodyId: body,
    agenda: some(agendaItem),
    takeUp: rarely(some(item)),
    secondConvocationOf: rarely(session),
  }),
  'move-session': fc.record({ sessionId: session, ...when }),
  'cancel-session': fc.record({ sessionId: session, reason: words }),
  'accept-short-notice': fc.record({ sessionId: session, partyId: party, itemId: maybe(item) }),
  'put-on-agenda': fc.record({ sessionId: session, agenda: some(agendaItem), takeUp: maybe(some(item)) }),
  'reword-item': fc.tuple(fc.record(ids), agendaItem).map(([which, said]) => ({ ...which, ...said })),
  'treat-item': fc.record(ids),
  'postpone-item': fc.record(ids),
  'drop-waiting-item': fc.record({ itemId: item, reason: words }),
  'record-attendance': fc.record({
    sessionId: session,
    attendance: some(
      fc.record({
        mandateId: mandate,
        presence: fc.constantFrom('present', 'excused', 'absent'),
        byAlternate: maybe(flag),
      }),
    ),
  }),
  'give-proxy': fc.record({
    sessionId: session,
    giverMandateId: mandate,
    holderMandateId: mandate,
    accepted: maybe(flag),
  }),
  'accept-proxy': fc.record({ sessionId: session, proxyId: thing }),
  'revoke-proxy': fc.record({ sessionId: session, proxyId: thing }),
  'declare-interest': fc.record({ ...ids, mandateId: mandate, ground: words }),
  'open-session': fc.record({ sessionId: session }),
  'adjourn-session': fc.record({ sessionId: session }),
  'close-session': fc.record({ sessionId: session }),
  'draft-minutes': fc.record({ sessionId: session }),
  'comment-minutes': fc.record({ sessionId: session, mandateId: mandate, words, objection: maybe(flag) }),
  'approve-minutes': fc.record({ sessionId: session, atSessionId: maybe(session) }),
  'publish-minutes': fc.record({ sessionId: session, openness: fc.constantFrom('alliance', 'public') }),
  'send-board-note': fc.record({ sessionId: session }),
  'draft-proposal': fc.record({ ...proposal, difficultyId: maybe(thing) }),
  'revise-proposal': fc.record({ proposalId: thing, ...proposal }),
  'withdraw-proposal': fc.record({ proposalId: thing, reason: words }),
};
const steps = fc.array(
  fc.tuple(
    fc.constantFrom(...Object.keys(bodies)).chain((type) => fc.tuple(fc.constant(type), bodies[type]!)),
    mostly(
      fc.constantFrom(undefined, '2018-06-15'),
      fc.constantFrom<string | undefined>('2016', '2016-04-12', '../2016', '2015', '2018-06-20'),
    ),
    mostly(fc.constant('pilot'), fc.constantFrom('member', 'representative', 'automation')) as fc.Arbitrary<'pilot'>,
  ),
  { minLength: 1, maxLength: 12 },
);
/** As JSON would bring it: what is undefined is not there. */
const plain = (said: object) => JSON.parse(JSON.stringify(said)) as never;

describe('whatever is asked of committees, sessions and proposals', () => {
  it('is refused with a rule, or recorded in events that fit the catalogue', () => {
    let accepted = 0;
    fc.assert(
      fc.property(steps, (asked) => {
        let story: Story = start();
        for (const [[type, said], effectiveOn, role] of asked) {
          const outcome = story.when(type as CommandType, plain(said) as AllianceCommands[CommandType], {
            actor: { personId: id('fnh-president'), partyId: id('fnh'), role },
            ...(effectiveOn === undefined ? {} : { effectiveOn }),
          });
          if (!outcome.decided.ok) {
            expect(outcome.decided.refusals.length).toBeGreaterThan(0);
            continue;
          }
          for (const event of outcome.decided.events) {
            const { error } = catalogue[event.type as AllianceEventType].schema.safeParse(event.data);
            if (error !== undefined) throw new Error(`${type} ${JSON.stringify(said)}: ${event.type} ${error.message}`);
          }
          accepted += outcome.decided.events.length;
          story = outcome.story();
        }
      }),
      { numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});
