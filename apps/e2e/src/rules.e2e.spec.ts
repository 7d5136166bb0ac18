import { readFileSync } from 'node:fs';
import { isStep, playCase, readCase } from '@alliage/cli';
import { DirectClient } from './testing/direct-client.ts';
import { CASE } from './testing/demonstration.ts';

describe('the demonstration, played against the rules alone', () => {
  const client = new DirectClient();
  const read = readCase(readFileSync(CASE, 'utf8'));
  const played = playCase(read, { client });
  const log = async () => client.streams.get(`alliance-${(await played).allianceId}`)?.events ?? [];
  const count = async (type: string) => (await log()).filter((e) => e.type === type).length;

  it('goes from interconnaissance to the alliance 2.0, gate by gate', async () => {
    const state = client.alliance((await played).allianceId);
    expect(state.stages.map((s) => s.stage)).toEqual([
      'interconnaissance',
      'pre-project',
      'experimentation',
      'evaluation',
      'alliance-2.0',
    ]);
    expect(state.demonstration).toBe(true);
  });

  it('tries every gate too early, and is told what is missing', async () => {
    const rules = (await played).refusals.flatMap((r) => r.problem.refusals ?? []).map((r) => r.rule);
    expect(rules).toEqual(expect.arrayContaining(['G1', 'G2', 'G3', 'G4']));
  });

  it('is refused by as many rules as a first year has: each with its number, a code and a way out', async () => {
    const { refusals } = await played;
    const reasons = refusals.flatMap((r) => r.problem.refusals ?? []);
    expect(reasons.filter((r) => !/^([RG]\d+|section \d)$/.test(r.rule) || r.detail.length < 20)).toEqual([]);
    expect(new Set(reasons.map((r) => r.rule)).size).toBeGreaterThanOrEqual(15);
  });

  it('has the whole fictional layer that its page lists', async () => {
    const state = client.alliance((await played).allianceId);
    const sessions = Object.values(state.sessions);
    const kindOf = (bodyId: string) => (bodyId === state.id ? 'round-table' : state.bodies[bodyId]?.kind);
    const met = (kind: string) =>
      sessions.filter((s) => kindOf(s.bodyId) === kind && s.when.form === 'meeting' && !s.secondConvocationOf);
    expect([met('political').length, met('technical').length]).toEqual([4, 8]);
    const adjourned = sessions.filter((s) => s.status === 'adjourned');
    expect(sessions.filter((s) => s.secondConvocationOf === adjourned[0]?.sessionId)).toHaveLength(1);
    expect({
      adjourned: adjourned.length,
      recusals: await count('InterestDeclared'),
      sentBack: await count('DecisionSentBack'),
      submitted: await count('ProposalSubmitted'),
      reoriented: await count('ProjectReoriented'),
      stopped: await count('ProjectStopped'),
      actionsDropped: await count('ActionDropped'),
      ratifications: await count('BoardRatified'),
      ratified: await count('DecisionRatified'),
      superseded: await count('DecisionSuperseded'),
      crossSeats: await count('CrossSeatOpened'),
      guests: await count('GuestInvited'),
      supports: await count('SupportReceived'),
    }).toEqual({
      adjourned: 1,
      recusals: 1,
      sentBack: 1,
      submitted: 2,
      reoriented: 1,
      stopped: 1,
      actionsDropped: 2,
      ratifications: 2,
      ratified: 1,
      superseded: 1,
      crossSeats: 2,
      guests: 2,
      supports: 1,
    });
    expect(await count('BoardNoteSent')).toBe(sessions.filter((s) => kindOf(s.bodyId) === 'political').length);
  });

  it('says where every entry comes from: the account, a reason, or fiction', async () => {
    const bare = (await log()).filter(({ provenance: p }) => p.kind === 'recorded' && p.source === undefined);
    expect(bare.map((e) => e.type)).toEqual([]);
    const kinds = new Set((await log()).map((e) => e.provenance.kind));
    expect([...kinds].sort()).toEqual(['fictional', 'inferred', 'recorded']);
  });

  it('names no person: functions only, marked as fictional', async () => {
    for (const { function: does } of Object.values(read.file.people)) expect(does).toMatch(/\(fictif\)$/);
  });

  it('played again, changes nothing', async () => {
    const again = await playCase(read, { client });
    expect(again.revision).toBe((await played).revision);
    expect(again.steps).toBe(read.file.story.filter(isStep).length);
  });
});
