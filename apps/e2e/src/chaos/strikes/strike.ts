import { setTimeout as sleep } from 'node:timers/promises';
import type { House } from '../house/house.ts';
import type { Service } from '../house/service.ts';
import type { Random } from '../random.ts';

/** Who is struck, in turn. */
export const VICTIMS = ['command-api 1', 'command-api 2', 'leader', 'standby', 'event store', 'postgres'] as const;
export type Victim = (typeof VICTIMS)[number];

/** What happens to it. `sleep`: held for longer than a lead is lent. `line`: its connections break. `silence`: they stay, and nothing comes through. */
export type Manner = 'kill -9' | 'stop' | 'sleep' | 'line' | 'silence' | 'backend' | 'rebuild';

export interface Strike {
  readonly victim: Victim;
  readonly manner: Manner;
}

const SERVICE: readonly Manner[] = ['stop', 'sleep', 'line', 'silence'];
const MANNERS: Readonly<Record<Victim, readonly Manner[]>> = {
  'command-api 1': SERVICE,
  'command-api 2': SERVICE,
  leader: [...SERVICE, 'rebuild'],
  standby: SERVICE,
  'event store': ['stop', 'sleep'],
  postgres: ['stop', 'backend'],
};

/** `leader=sleep`. @throws Error where there is no such victim, or that cannot be done to it */
export function readStrike(text: string): Strike {
  const [who, how] = text.split('=');
  const victim = VICTIMS.find((one) => one === who);
  const manner = victim && (['kill -9', ...MANNERS[victim]] as const).find((one) => one === how);
  if (!victim || !manner)
    throw new Error(`--strike ${text}: ${VICTIMS.join(', ')}, each with = and what happens to it`);
  return { victim, manner };
}

/** Each victim in its turn. In every other turn all are killed; in the ones between, it is drawn what happens; every fifth time to two at once. */
export function strikesOf(round: number, random: Random): Strike[] {
  const victim = VICTIMS[round % VICTIMS.length]!;
  const turn = Math.floor(round / VICTIMS.length);
  const manner = turn % 2 === 0 ? 'kill -9' : random.pick(MANNERS[victim]);
  if (round % 5 !== 4) return [{ victim, manner }];
  const another = random.pick(VICTIMS.filter((one) => one !== victim));
  return [
    { victim, manner },
    { victim: another, manner: 'kill -9' },
  ];
}

/** Longer than a lead is lent (5 s). */
const ASLEEP = [6_500, 9_000] as const;

/** Strikes. @returns what happened, for the report, and what puts an end to it */
export async function strike(
  { victim, manner }: Strike,
  house: House,
  random: Random,
): Promise<{ readonly what: string; end(): Promise<void> }> {
  const away = random.whole(0, 2_500);
  if (victim === 'event store' || victim === 'postgres') {
    const server = victim === 'event store' ? house.store : house.database;
    await onServer(manner, house, victim);
    const held = manner === 'sleep' ? random.whole(...ASLEEP) : away;
    const end = async () => {
      await sleep(held);
      server.process.signal('SIGCONT');
      server.process.start();
    };
    return { what: victim, end };
  }
  const service = await serviceOf(victim, house);
  const what = victim === service.name ? victim : `${victim} (${service.name})`;
  const held = manner === 'kill -9' || manner === 'stop' || manner === 'rebuild' ? away : random.whole(...ASLEEP);
  await onService(manner, house, service, random);
  // Of two strikes at once the second may have met the same one.
  const end = async () => {
    await sleep(held);
    for (const line of linesOf(house, service)) if (line.line !== 'good') line.mend();
    service.process.signal('SIGCONT');
    service.process.start();
  };
  return { what, end };
}

async function onServer(manner: Manner, house: House, victim: Victim): Promise<void> {
  if (victim === 'postgres') {
    if (manner === 'kill -9') await house.database.kill();
    // Its fast way: whoever is connected is thrown out.
    else if (manner === 'stop') await house.database.process.end('SIGINT');
    else house.database.killBackend();
    return;
  }
  const { process } = house.store;
  if (manner === 'kill -9') await process.end('SIGKILL');
  else if (manner === 'stop') await process.end('SIGTERM', 60_000);
  else process.signal('SIGSTOP');
}

async function onService(manner: Manner, house: House, service: Service, random: Random): Promise<void> {
  switch (manner) {
    case 'sleep':
      return service.process.signal('SIGSTOP');
    case 'line':
      for (const line of linesOf(house, service)) line.cut();
      return;
    case 'silence':
      for (const line of linesOf(house, service)) line.line = random.pick(['silent', 'answers-lost', 'requests-lost']);
      return;
    case 'stop':
      return service.process.end('SIGTERM');
    case 'rebuild':
      // Killed in the middle of filling all rows anew, or just after.
      await fetch(`${service.url}/v1/projections/rebuild`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      }).catch(() => undefined);
      await sleep(random.whole(0, 1_500));
      return service.process.end('SIGKILL');
    default:
      return service.process.end('SIGKILL');
  }
}

const linesOf = (house: House, { name }: Service) =>
  [house.toStore.get(name), house.toDatabase.get(name)].filter((line) => line !== undefined);

/** The one that leads, or not, just now; where that cannot be told, the first or the second. */
async function serviceOf(victim: Victim, house: House): Promise<Service> {
  const [first, second] = house.queries as [Service, Service];
  if (victim === 'leader') return (await house.leader()) ?? first;
  if (victim === 'standby') return (await house.leader()) === second ? first : second;
  return house.commands.find(({ name }) => name === victim)!;
}
