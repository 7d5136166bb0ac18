import { committees, inPreProject, joined, twoAllies } from '../testing/chapters.ts';
import { given, happened, id } from '../testing/story.ts';

const start = () => given(...twoAllies(), inPreProject());
const project = (name = 'garden') =>
  happened('ProjectProposed', {
    projectId: id(name),
    title: 'Un jardin',
    aim: 'Planter ensemble',
    partners: [id('fnh'), id('cpie')],
  });
const member = (party: string, person: string, capacities: ('administrator' | 'employee' | 'director')[]) => ({
  partyId: id(party),
  personId: id(person),
  capacities,
});

describe('Constituting bodies', () => {
  it('section 3: a pilot constitutes a committee with its members, all in one append', () => {
    const outcome = start().when('constitute-committee', {
      kind: 'political',
      members: [member('fnh', 'a', ['administrator', 'director']), member('cpie', 'b', ['administrator'])],
    });
    expect(outcome.types).toEqual(['BodyConstituted', 'MemberAppointed', 'MemberAppointed']);
  });

  it('section 3: members are entered all or none', () => {
    const members = [member('fnh', 'a', ['administrator']), member('cpie', 'b', ['employee'])];
    const outcome = start().when('constitute-committee', { kind: 'political', members });
    expect(outcome.refusals).toEqual(['R5 capacity-for-the-body']);
  });

  it('section 3: there is one of each committee', () => {
    const story = start().does('constitute-committee', { kind: 'political' });
    expect(story.when('constitute-committee', { kind: 'political' }).refusals).toEqual([
      'section 3 one-committee-of-each-kind',
    ]);
    expect(story.when('constitute-committee', { kind: 'technical' }).types).toEqual(['BodyConstituted']);
  });

  it('section 9: a member or representative does not constitute a committee', () => {
    const actor = { role: 'representative' as const, partyId: id('fnh'), personId: id('fnh-rep') };
    expect(start().when('constitute-committee', { kind: 'political' }, { actor }).refusals).toEqual([
      'section 9 for-a-pilot',
    ]);
  });

  it('R44: when a body is dissolved, every mandate on it ends in the same append', () => {
    const outcome = start()
      .given(...committees())
      .when('dissolve-body', { bodyId: id('technical') });
    expect(outcome.types).toEqual(['BodyDissolved', ...Array(4).fill('MandateEnded')]);
    expect(outcome.events[1]).toMatchObject({ data: { reason: 'body-dissolved' }, causedBy: 0 });
  });

  it('section 3: a dissolved committee may be constituted anew, and dissolving it again changes nothing', () => {
    const story = start()
      .given(...committees())
      .does('dissolve-body', { bodyId: id('technical') });
    expect(story.when('dissolve-body', { bodyId: id('technical') }).events).toEqual([]);
    expect(story.when('constitute-committee', { kind: 'technical' }).types).toEqual(['BodyConstituted']);
  });

  it('R36: the round table is neither constituted nor dissolved: it is the allies themselves', () => {
    expect(start().when('dissolve-body', { bodyId: id('alliance') }).refusals).toEqual([
      'R36 round-table-is-the-allies',
    ]);
  });
});

describe('A project team', () => {
  it('section 3: it is constituted for a project, with a lead from one ally and a co-lead from another', () => {
    const members = [
      { ...member('fnh', 'a', ['employee']), as: 'lead' as const },
      { ...member('cpie', 'b', ['employee']), as: 'co-lead' as const },
    ];
    const outcome = start()
      .given(project())
      .when('constitute-project-team', { projectId: id('garden'), members });
    expect(outcome.types).toEqual([
      'BodyConstituted',
      'MemberAppointed',
      'MemberAppointed',
      'ProjectLeadNamed',
      'ProjectLeadNamed',
    ]);
  });

  it('section 3: lead and co-lead come from two allies', () => {
    const members = [
      { ...member('fnh', 'a', ['employee']), as: 'lead' as const },
      { ...member('fnh', 'b', ['employee']), as: 'co-lead' as const },
    ];
    expect(
      start()
        .given(project())
        .when('constitute-project-team', { projectId: id('garden'), members }).refusals,
    ).toEqual(['section 3 lead-and-co-lead-of-two-allies']);
  });

  it('section 3: a committee has no lead', () => {
    const story = start().given(...committees());
    const outcome = story.when('name-project-lead', { mandateId: id('political/fnh-president'), as: 'lead' });
    expect(outcome.refusals).toEqual(['section 3 lead-of-a-team']);
  });

  it('section 3: naming the lead again changes nothing', () => {
    const members = [{ ...member('fnh', 'a', ['employee']), as: 'lead' as const }];
    const named = start()
      .given(project())
      .when('constitute-project-team', { projectId: id('garden'), members });
    const { mandateId } = named.data('MemberAppointed');
    expect(named.story().when('name-project-lead', { mandateId, as: 'lead' }).events).toEqual([]);
  });

  it('section 3: a project that nobody proposed gets no team, and a project gets one', () => {
    expect(start().when('constitute-project-team', { projectId: id('garden') }).refusals).toEqual([
      'section 3 project-unknown',
    ]);
    const once = start()
      .given(project())
      .does('constitute-project-team', { projectId: id('garden') });
    expect(once.when('constitute-project-team', { projectId: id('garden') }).refusals).toEqual([
      'section 3 one-team-a-project',
    ]);
  });

  it('section 3: a team is of employees, managers and volunteers of the allies', () => {
    const team = start().given(project(), ...joined('fund', 'supporter'));
    const body = team.does('constitute-project-team', { projectId: id('garden') });
    const bodyId = Object.keys(body.state.bodies)[0]!;
    expect(body.when('appoint-members', { bodyId, members: [member('fund', 'a', ['employee'])] }).refusals).toEqual([
      'R5 only-allies-sit',
    ]);
    expect(body.when('appoint-members', { bodyId, members: [member('fnh', 'a', ['administrator'])] }).refusals).toEqual(
      ['R5 capacity-for-the-body'],
    );
  });
});
