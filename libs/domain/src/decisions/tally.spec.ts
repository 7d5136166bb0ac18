import type { Mode, Voice } from '@alliage/events';
import type { AllyBefore } from './quorum.ts';
import { tallyOf } from './tally.ts';

/** Ally → the voices of its members; undefined = none given. */
const count = (
  mode: Mode,
  voices: Record<string, (Voice | undefined)[]>,
  standing: Record<string, AllyBefore> = {},
) => {
  const how = new Map<string, AllyBefore>(Object.keys(voices).map((ally) => [ally, standing[ally] ?? 'there']));
  const members = Object.entries(voices).flatMap(([ally, said]) => said.map((voice) => ({ ally, voice })));
  const { result, allies, tally } = tallyOf(mode, how, members);
  return { result, allies: Object.fromEntries(allies), tally };
};

describe('R16: an ally’s voice', () => {
  it('R16: more of its members for than against makes it for; fewer, against; equal, abstention', () => {
    const { allies } = count('majority', {
      a: ['for', 'for', 'against'],
      b: ['against', 'abstain'],
      c: ['for', 'against'],
      d: [undefined, undefined],
    });
    expect(allies).toEqual({ a: 'for', b: 'against', c: 'abstain', d: 'abstain' });
  });

  it('R9: one voice an ally, however many members it has', () => {
    const { result, tally } = count('majority', { a: ['for', 'for', 'for', 'for'], b: ['against'], c: ['against'] });
    expect(result).toBe('rejected');
    expect(tally.allies).toMatchObject({ for: 1, against: 2 });
    expect(tally.members).toMatchObject({ for: 4, against: 2 });
  });
});

describe('R16: the modes', () => {
  it('R16: consent: no ally against, and one at least for', () => {
    expect(count('consent', { a: ['for'], b: ['abstain'] }).result).toBe('adopted');
    expect(count('consent', { a: ['for'], b: ['against'] }).result).toBe('rejected');
    expect(count('consent', { a: ['abstain'], b: ['abstain'] }).result).toBe('rejected');
  });

  it('R16: unanimity: every sitting ally for; an absent one is missing, a recused one is not', () => {
    expect(count('unanimity', { a: ['for'], b: ['for'] }).result).toBe('adopted');
    expect(count('unanimity', { a: ['for'], b: ['abstain'] }).result).toBe('rejected');
    expect(count('unanimity', { a: ['for'], b: [] }, { b: 'absent' }).result).toBe('rejected');
    expect(count('unanimity', { a: ['for'], b: [] }, { b: 'voiceless' }).result).toBe('adopted');
  });

  it('R16: majority: more allies for than against; a tie is rejected', () => {
    expect(count('majority', { a: ['for'], b: ['for'], c: ['against'] }).result).toBe('adopted');
    expect(count('majority', { a: ['for'], b: ['against'] }).result).toBe('rejected');
    expect(count('majority', { a: ['for'], b: ['abstain'], c: ['abstain'] }).result).toBe('adopted');
  });

  it('R16: double majority: of the allies, and of the members', () => {
    expect(count('double-majority', { a: ['for'], b: ['for'], c: ['against'] }).result).toBe('adopted');
    const few = { a: ['for'], b: ['for'], c: ['against', 'against', 'against'] } as Record<string, Voice[]>;
    expect(count('double-majority', few).result).toBe('rejected');
    expect(count('majority', few).result).toBe('adopted');
  });

  it('R13: recusal is not abstention: a recused ally is shown as such and counted nowhere', () => {
    const { allies, tally } = count('consent', { a: ['for'], b: [] }, { b: 'voiceless' });
    expect(allies).toEqual({ a: 'for', b: 'recused' });
    expect(tally.allies).toEqual({ for: 1, against: 0, abstain: 0, sendBack: 0, postpone: 0 });
  });

  it('R39: an ally that has gone is in no base', () => {
    const { result, allies } = count('unanimity', { a: ['for'], b: [] }, { b: 'gone' });
    expect(result).toBe('adopted');
    expect(allies).toEqual({ a: 'for' });
  });
});

describe('R17: moving instead of voting', () => {
  it('R17: a move is carried when more allies want it than vote otherwise', () => {
    const { result, allies } = count('consent', { a: ['send-back'], b: ['send-back'], c: ['for'] });
    expect(result).toBe('sent-back');
    expect(allies).toEqual({ a: 'send-back', b: 'send-back', c: 'for' });
    expect(count('consent', { a: ['postpone'], b: ['postpone'], c: ['for'] }).result).toBe('postponed');
  });

  it('R17: an ally wants it when more of its members so move than vote otherwise', () => {
    expect(count('consent', { a: ['postpone', 'for'], b: ['postpone'] }).result).toBe('adopted');
    expect(count('consent', { a: ['postpone', 'postpone', 'for'], b: ['postpone'] }).result).toBe('postponed');
  });

  it('R17: not carried, a move counts as abstention', () => {
    const { result, allies, tally } = count('consent', { a: ['for'], b: ['send-back'] });
    expect(result).toBe('adopted');
    expect(allies).toEqual({ a: 'for', b: 'abstain' });
    expect(tally.members).toMatchObject({ for: 1, sendBack: 1 });
  });

  it('R17: as many who want it as vote otherwise is not enough', () => {
    expect(count('consent', { a: ['postpone'], b: ['against'] }).result).toBe('rejected');
  });

  it('R17: two moves do not add up', () => {
    expect(count('consent', { a: ['postpone'], b: ['send-back'], c: ['for'] }).result).toBe('adopted');
  });
});
