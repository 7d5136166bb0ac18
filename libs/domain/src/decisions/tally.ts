import type { DataOf, Mode, Voice } from '@alliage/events';
import type { AllyBefore } from './quorum.ts';

/** One member's voice, of those who take part in the item. */
export interface MemberVoice {
  readonly ally: string;
  /** None given: abstention (R16). */
  readonly voice?: Voice | undefined;
}
export type AllyVoice = DataOf<'DecisionTaken'>['allies'][number]['voice'];
type Count = DataOf<'DecisionTaken'>['tally']['allies'];
export type Result = 'adopted' | 'rejected' | 'sent-back' | 'postponed';
export interface Tally {
  readonly result: Result;
  readonly allies: ReadonlyMap<string, AllyVoice>;
  readonly tally: DataOf<'DecisionTaken'>['tally'];
}
type Move = 'send-back' | 'postpone';

const count = (voices: Iterable<AllyVoice | undefined>): Count => {
  const all = [...voices];
  const of = (voice: AllyVoice) => all.filter((v) => v === voice).length;
  return {
    for: of('for'),
    against: of('against'),
    abstain: of('abstain'),
    sendBack: of('send-back'),
    postpone: of('postpone'),
  };
};

/** R16: more of its members for than against → for; fewer → against; equal, or none given → abstention. A move is an abstention here. */
function voiceOf(members: readonly MemberVoice[]): 'for' | 'against' | 'abstain' {
  const { for: pro, against } = count(members.map((m) => m.voice));
  return pro > against ? 'for' : pro < against ? 'against' : 'abstain';
}

/** R17: an ally wants a move when more of its members so move than vote otherwise; it is carried when more allies want it than vote otherwise. */
function wanting(
  move: Move,
  byAlly: ReadonlyMap<string, readonly MemberVoice[]>,
): { carried: boolean; allies: string[] } {
  const allies: string[] = [];
  let otherwise = 0;
  for (const [ally, members] of byAlly) {
    const given = members.filter((m) => m.voice !== undefined);
    const moving = given.filter((m) => m.voice === move).length;
    if (moving > given.length - moving) allies.push(ally);
    else if (given.length > 0) otherwise += 1;
  }
  return { carried: allies.length > otherwise, allies };
}

/** R16: the outcome is computed by the mode, never typed. In every mode one ally at least is for. */
function adopts(mode: Mode, allies: Count, members: Count, withVoice: number): boolean {
  if (allies.for === 0) return false;
  switch (mode) {
    case 'consent':
      return allies.against === 0;
    case 'unanimity':
      return allies.for === withVoice;
    case 'majority':
      return allies.for > allies.against;
    case 'double-majority':
      return allies.for > allies.against && members.for > members.against;
    default:
      return mode satisfies never;
  }
}

/**
 * Counts an item's voices (R16, R17).
 * @param standing each sitting ally, and how it stands before the item; those gone are in no base, those voiceless are recused (R13)
 * @param members those who take part, with their voices
 */
export function tallyOf(mode: Mode, standing: ReadonlyMap<string, AllyBefore>, members: readonly MemberVoice[]): Tally {
  const withVoice = [...standing].filter(([, how]) => how === 'there' || how === 'absent').map(([ally]) => ally);
  const byAlly = new Map(withVoice.map((ally) => [ally, members.filter((m) => m.ally === ally)]));
  const voices = new Map<string, AllyVoice>();
  for (const [ally, how] of standing) {
    if (how !== 'gone') voices.set(ally, how === 'voiceless' ? 'recused' : voiceOf(byAlly.get(ally) ?? []));
  }
  const counted = count(members.map((m) => m.voice));
  const result = (result: Result): Tally => ({
    result,
    allies: voices,
    tally: { allies: count(voices.values()), members: counted },
  });
  for (const move of ['send-back', 'postpone'] as const) {
    const moved = wanting(move, byAlly);
    if (!moved.carried) continue;
    for (const ally of moved.allies) voices.set(ally, move);
    return result(move === 'send-back' ? 'sent-back' : 'postponed');
  }
  return result(adopts(mode, count(voices.values()), counted, withVoice.length) ? 'adopted' : 'rejected');
}
