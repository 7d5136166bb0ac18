import { setTimeout as sleep } from 'node:timers/promises';
import { Outage } from './outage.ts';

const words = {
  begun: { fr: 'Les vues n’avancent plus', en: 'The views do not move on' },
  over: { fr: 'Les vues avancent de nouveau', en: 'The views move on again' },
};

/** An outage with a clock that is set, and what was logged of it. */
function watched() {
  const lines: { level: string; fields: unknown; said: string }[] = [];
  const write = (level: string) => (fields: unknown, said: string) => void lines.push({ level, fields, said });
  const clock = { now: 0, over: false, asked: 0 };
  const outage = new Outage({ warn: write('warn'), debug: write('debug') } as never, {
    ...words,
    isOver: async () => ((clock.asked += 1), clock.over),
    now: () => clock.now,
    look: 1,
  });
  const fail = (seconds: number) => {
    clock.now = seconds * 1_000;
    outage.tell(new Error('ECONNREFUSED'), 'La base ne répond pas.');
  };
  const until = async (holds: () => boolean) => {
    while (!holds()) await sleep(1);
  };
  const warned = () => lines.filter(({ level }) => level === 'warn');
  return { outage, lines, clock, fail, until, warned };
}

describe('Something out of reach', () => {
  it('is told in one line when it begins, with the reason, and once a minute at most while it lasts', () => {
    const { outage, fail, warned, lines } = watched();
    for (let second = 0; second <= 125; second += 1) fail(second);
    outage.end();
    const said = 'Les vues n’avancent plus / The views do not move on — La base ne répond pas.';
    expect(warned()).toEqual([
      { level: 'warn', fields: { outage: 'begun', seconds: 0 }, said },
      { level: 'warn', fields: { outage: 'lasting', seconds: 60 }, said },
      { level: 'warn', fields: { outage: 'lasting', seconds: 120 }, said },
    ]);
    expect(lines.filter(({ level }) => level === 'debug')).toHaveLength(126);
  });

  it('is told when it is over, by itself, and anew when it begins again', async () => {
    const { outage, fail, until, clock, warned } = watched();
    fail(0);
    await until(() => clock.asked > 3);
    expect(warned()).toHaveLength(1);
    clock.now = 42_000;
    clock.over = true;
    await until(() => warned().length > 1);
    expect(warned()[1]).toEqual({
      ...{ level: 'warn', fields: { outage: 'over', seconds: 42 } },
      said: 'Les vues avancent de nouveau / The views move on again',
    });
    fail(43);
    expect(warned()[2]).toMatchObject({ fields: { outage: 'begun', seconds: 0 } });
    outage.end();
  });

  it('is not told of any more once the process stops', async () => {
    const { outage, fail, clock, warned } = watched();
    fail(0);
    outage.end();
    clock.over = true;
    const { asked } = clock;
    await sleep(20);
    fail(120);
    expect([warned().length, clock.asked]).toEqual([1, asked]);
  });
});
