import { actorOf, automations } from '@alliage/automations';
import { v5 as uuidv5 } from 'uuid';
import { checkAnswers, lateSendings } from './answers.ts';
import { checkCauses } from './causes.ts';
import { agreeing, chained, event, stream } from './forged.ts';
import { checkOnce } from './once.ts';
import { checkReadings } from './readings.ts';

const kinds = (findings: readonly { what: string }[]) => [...new Set(findings.map(({ what }) => what))];

describe('What was answered is held against what is stored', () => {
  it('finds nothing where both agree', () => {
    const { sent, stored } = agreeing();
    const found = [...checkAnswers(sent, stored), ...checkOnce(stored), ...checkCauses(sent, stored)];
    expect([found, lateSendings(sent, stored)]).toEqual([[], 0]);
  });

  it('finds what was acknowledged and is lost, in whole or in part', () => {
    const { sent, stored } = agreeing();
    expect(checkAnswers(sent, stored.slice(0, 5))).toEqual([
      { what: 'acknowledged and not there', detail: expect.stringContaining(`${stream}@5 AllianceRenamed`) },
    ]);
    expect(checkAnswers(sent, [])).toHaveLength(6);
  });

  it('finds what is there under another id, at another place, or twice', () => {
    const { sent, stored } = agreeing();
    const other = stored.map((one) => (one.revision === 2 ? { ...one, id: stored[0]!.id } : one));
    expect(kinds(checkAnswers(sent, other))).toEqual(['acknowledged and not there', 'there and not acknowledged so']);
    expect(kinds(checkOnce(other))).toContain('event id twice');
    const again = stored.slice(0, 2).map((one, i) => ({ ...one, id: `00${i}${one.id.slice(3)}`, revision: 6 + i }));
    const twice = chained([...stored, ...again]);
    expect(kinds(checkAnswers(sent, twice))).toEqual(['there and not acknowledged so']);
    expect(kinds(checkOnce(twice))).toEqual(['command twice']);
  });

  it('finds what was refused, or changed nothing, and is there; and counts apart where a sending was given up', () => {
    const { sent, stored, refused } = agreeing();
    const more = chained([...stored, event(6, 'late', refused.commandId)]);
    expect(kinds(checkAnswers(sent, more))).toEqual(['refused and there']);
    expect(lateSendings(sent, more)).toBe(0);
    refused.unknown = 1;
    expect([checkAnswers(sent, more), lateSendings(sent, more)]).toEqual([[], 1]);
    const unchanged = sent[3]!.commandId;
    expect(kinds(checkAnswers(sent, chained([...stored, event(6, 'x', unchanged)])))).toEqual([
      'there and not acknowledged so',
    ]);
  });

  it('finds who was never answered, and who was answered otherwise the second time', () => {
    const { ledger, sent, stored } = agreeing();
    const [first] = sent;
    first!.answers.push({ ...first!.answers[0]!, etag: '"7"' });
    ledger.begin('/v1/alliances', {}, sent[0]!.headers);
    expect(kinds(checkAnswers(sent, stored))).toEqual(['answered otherwise the second time', 'never answered']);
  });

  it('finds an answer that names another revision than the last one of it', () => {
    const { sent, stored } = agreeing();
    const [first] = sent;
    first!.answers[0] = { ...first!.answers[0]!, etag: '"0"' };
    expect(kinds(checkAnswers(sent, stored))).toEqual(['answered with another revision']);
  });

  it('finds gaps, changed bytes, and what can happen once and did twice', () => {
    const { stored, sent } = agreeing();
    expect(kinds(checkOnce(stored.filter(({ revision }) => revision !== 3)))).toContain(
      'revisions with a gap, or twice',
    );
    const changed = stored.map((one) => (one.revision === 1 ? { ...one, data: { n: 9 } as never } : one));
    expect(kinds(checkOnce(changed))).toEqual(['hash chain broken']);
    const decided = [6, 7].map((n) => ({
      ...event(n, `d${n}`, `${n}`.repeat(8), { itemId: 'i' }),
      type: 'DecisionTaken',
    }));
    const twice = chained([...stored, ...decided]);
    expect(kinds(checkOnce(twice))).toEqual(['DecisionTaken twice']);
    expect(checkCauses(sent, twice)).toHaveLength(2);
  });

  it('lets an automation do the same in several alliances, and in each of them once', () => {
    const { stored } = agreeing();
    const acted = (place: string, revision: number) => {
      const one = event(revision, `${place}${revision}`, 'x');
      return {
        ...one,
        stream: place,
        metadata: { ...one.metadata, actor: { personId: 'x', role: 'automation' as const } },
      };
    };
    const elsewhere = chained([acted('alliance-2', 0)]);
    expect(checkOnce([...chained([...stored, acted(stream, 6)]), ...elsewhere])).toEqual([]);
    const between = event(7, 'between', 'y');
    expect(kinds(checkOnce(chained([...stored, acted(stream, 6), between, acted(stream, 8)])))).toEqual([
      'command twice',
    ]);
  });

  it('takes from an automation what it does about an event, and nothing else', () => {
    const { sent, stored } = agreeing();
    const actor = actorOf(automations[0]!.name);
    const acted = (commandId: string) => {
      const one = event(6, 'taken', commandId);
      return [...stored, { ...one, metadata: { ...one.metadata, actor } }];
    };
    expect(checkCauses(sent, acted(uuidv5(actor.personId, stored[0]!.id)))).toEqual([]);
    expect(kinds(checkCauses(sent, acted(stored[0]!.id)))).toEqual(['an automation acts about nothing']);
  });

  it('finds who was told one half of a command, or what is not stored', () => {
    const { stored } = agreeing();
    const told = (...revisions: number[]) =>
      checkReadings(
        revisions.map((revision) => ({ stream, revision })),
        stored,
      );
    expect(told(1, 3, 5)).toEqual([]);
    expect(kinds(told(1, 2, 9))).toEqual(['told half of an append', 'told what is not stored']);
  });
});
