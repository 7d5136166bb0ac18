import type { ItemContent } from '@alliage/events';
import { charterInForce, committees, inPreProject, twoAllies } from '../testing/chapters.ts';
import { political, seat, sessionHeld, type Held, type Seated } from '../testing/sessions.ts';
import { given, happened, id, type Story } from '../testing/story.ts';

const pilot = { actor: { personId: id('fnh-pilot'), role: 'pilot' as const } };
const start = () => given(...twoAllies(), inPreProject(), ...charterInForce(), ...committees());
const inSession = (held: Held = {}, story: Story = start()) => story.given(...sessionHeld(held));
const [fnhPresident] = political as [Seated, Seated, Seated, Seated];
const one = (who: Seated, voice: 'for' | 'against' | 'abstain', reason?: string) => ({
  itemId: id('item'),
  voices: [{ mandateId: who.mandateId, voice, ...(reason === undefined ? {} : { reason }) }],
});
describe('R18: who decides what', () => {
  const table = (held: Held = {}) => ({ body: 'round-table' as const, ...held });

  it('R18: the political committee decides all matters but operations', () => {
    const item = (matter: ItemContent['matter']) => ({ items: { item: { matter } } }) as Held;
    expect(inSession(item('budget')).when('record-voices', one(fnhPresident, 'for'), pilot).types).toHaveLength(1);
    expect(inSession(item('operations')).when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toEqual([
      'R18 not-this-body',
    ]);
  });

  const technical = ['fnh-director', 'fnh-manager', 'cpie-director', 'cpie-manager'].map((person) =>
    seat('technical', person.split('-')[0]!, person),
  );
  const said = { itemId: id('item'), voices: [{ mandateId: id('technical/fnh-manager'), voice: 'for' as const }] };
  const technically = (matter: ItemContent['matter'], story?: Story) =>
    inSession({ body: 'technical', roll: technical, items: { item: { matter } } } as Held, story).when(
      'record-voices',
      said,
      pilot,
    );

  it('R18: the technical committee decides operations, and what was delegated to it, until its date', () => {
    expect(technically('operations').types).toEqual(['VoiceRecorded']);
    expect(technically('budget').refusals).toEqual(['R18 not-this-body']);
    const delegated = (until: string) =>
      start().given(
        happened('MatterDelegated', {
          delegationId: id('delegation'),
          decisionId: id('before'),
          matter: 'budget',
          limits: 'Jusqu’à 1 000 €',
          until,
        }),
      );
    expect(technically('budget', delegated('2016-04-12')).types).toEqual(['VoiceRecorded']);
    expect(technically('budget', delegated('2016-04-11')).refusals).toEqual(['R18 not-this-body']);
  });

  it('R18: what is never delegated stays with the political committee, whatever a delegation says', () => {
    const story = start().given(
      happened('MatterDelegated', {
        delegationId: id('delegation'),
        decisionId: id('before'),
        matter: 'party',
        limits: 'Tout',
        until: '2017-01-01',
      }),
    );
    expect(technically('party', story).refusals).toContain('R18 not-this-body');
  });

  it('R18: while the technical committee is not complete the political one decides for it', () => {
    const story = start().given(
      happened('MandateEnded', { mandateId: id('technical/cpie-manager'), reason: 'stood-down' }),
      happened('MandateEnded', { mandateId: id('technical/cpie-director'), reason: 'stood-down' }),
    );
    const held = { items: { item: { matter: 'operations' } } } as Held;
    expect(inSession(held, story).when('record-voices', one(fnhPresident, 'for'), pilot).types).toHaveLength(1);
  });

  it('R24: only the technical committee submits a proposal, complete or not', () => {
    const story = start().given(
      happened('MandateEnded', { mandateId: id('technical/cpie-manager'), reason: 'stood-down' }),
      happened('MandateEnded', { mandateId: id('technical/cpie-director'), reason: 'stood-down' }),
    );
    const effect = { kind: 'submit-proposal' as const, proposalId: id('proposal'), version: 1 };
    const held: Held = { items: { item: { matter: 'operations', effect } } };
    expect(inSession(held, story).when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toContain(
      'R18 not-this-body',
    );
  });

  it('R36: while the political committee is not complete the round table decides; once it is, it no longer does', () => {
    const rep = { itemId: id('item'), voices: [{ mandateId: id('fnh-rep-mandate'), voice: 'for' as const }] };
    const before = given(...twoAllies(), inPreProject());
    expect(inSession(table(), before).when('record-voices', rep, pilot).types).toEqual(['VoiceRecorded']);
    expect(inSession(table()).when('record-voices', rep, pilot).refusals).toEqual(['R18 not-this-body']);
  });

  it('R5: an incomplete body may meet but not decide', () => {
    expect(inSession({ complete: false }).when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toEqual([
      'R5 body-not-complete',
    ]);
  });

  it('R18: an effect belongs to its matter', () => {
    const held = { items: { item: { matter: 'budget', effect: { kind: 'suspend', reason: 'Motif' } } } } as Held;
    expect(inSession(held).when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toEqual([
      'R18 effect-of-another-matter',
    ]);
  });

  it('R18: a chapter is decided under a charter in force', () => {
    const effect = { kind: 'open-chapter', chapterId: id('chapter'), territory: { name: 'Drôme' } };
    const held = { items: { item: { matter: 'chapter', effect } } } as Held;
    expect(inSession(held).when('record-voices', one(fnhPresident, 'for'), pilot).types).toHaveLength(1);
    const without = given(...twoAllies(), inPreProject(), ...committees());
    expect(inSession(held, without).when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toEqual([
      'R18 chapter-needs-a-charter',
    ]);
  });

  it('R18: a matter that changes something says what', () => {
    const held = { items: { item: { matter: 'closure' } } } as Held;
    expect(inSession(held).when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toEqual([
      'R18 effect-missing',
    ]);
  });
});
