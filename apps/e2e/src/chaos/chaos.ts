import { checkAnswers, lateSendings } from './check/answers.ts';
import { checkCauses } from './check/causes.ts';
import type { Finding } from './check/finding.ts';
import { checkLog } from './check/logs.ts';
import { checkOnce } from './check/once.ts';
import { checkReadings } from './check/readings.ts';
import { alliage, rebuiltRows, rowsInNewDatabase, rowsInNewFolder, servedRows } from './check/remade.ts';
import { compareRows, countRows } from './check/rows.ts';
import { automationsOf, settled } from './check/settled.ts';
import { House } from './house/house.ts';
import { isKept } from './load/ledger.ts';
import { Load } from './load/load.ts';
import type { ChaosOptions } from './options.ts';
import { Random } from './random.ts';
import { sayRound, type Report, type Round } from './report.ts';
import { oneLeads, through, underLoad, whole } from './strikes/recovery.ts';
import { strike, strikesOf, type Strike } from './strikes/strike.ts';

/** Commands that are answered between two rounds, at least. */
const BETWEEN = 40;
/** Answered commands that are sent once more at the very end. */
const SENT_AGAIN = 300;

/** One run, from an empty house to the last comparison. */
export class Chaos {
  readonly #options: ChaosOptions;
  readonly #house: House;
  readonly #load: Load;
  readonly #random: Random;
  /** Of each round, drawn beforehand: how long things take does not change them. */
  readonly #strikes: readonly (readonly Strike[])[];
  readonly #say: (line: string) => void;
  readonly #findings: Finding[] = [];
  readonly #rounds: Round[] = [];
  readonly #compared: string[] = [];

  private constructor(house: House, options: ChaosOptions, say: (line: string) => void) {
    this.#options = options;
    this.#house = house;
    this.#say = say;
    this.#random = new Random(options.seed);
    const { rounds, tellers, crowd, readers, pause } = options;
    const found = (detail: string) => this.#find({ what: 'somebody was told what cannot be', detail });
    this.#load = new Load({ house, random: this.#random.fork(), tellers, crowd, readers, pause, found });
    const { strikes } = options;
    this.#strikes = Array.from({ length: rounds }, (_, n) => {
      const drawn = strikesOf(n, this.#random);
      return strikes ? [strikes[n % strikes.length]!] : drawn;
    });
  }

  /** @returns in place of the report, why nothing can be run here */
  static async run(options: ChaosOptions, say: (line: string) => void): Promise<Report | string> {
    const house = await House.build();
    if (typeof house === 'string') return house;
    const begun = performance.now();
    const chaos = new Chaos(house, options, say);
    say(`what the processes say and keep is in ${house.folder}`);
    try {
      await chaos
        .#play()
        .catch((error: unknown) =>
          chaos.#find({ what: 'the run broke off', detail: String((error as Error).stack ?? error) }),
        );
    } finally {
      await house.stop();
    }
    for (const detail of house.all.flatMap(({ endedByItself }) => endedByItself))
      chaos.#find({ what: 'a process ended that nobody had ended', detail });
    const report = chaos.#report((performance.now() - begun) / 1_000);
    if (!options.keep && report.findings.length === 0) house.remove();
    return report;
  }

  async #play(): Promise<void> {
    const { rounds, checkEvery } = this.#options;
    await this.#load.begin();
    for (let n = 0; n < rounds; n += 1) {
      await underLoad(this.#load, BETWEEN);
      await this.#round(n);
      if (checkEvery > 0 && (n + 1) % checkEvery === 0 && n + 1 < rounds) await this.#checkpoint(n + 1);
    }
    await underLoad(this.#load, BETWEEN);
    await this.#load.end();
    await this.#last();
  }

  async #round(n: number): Promise<void> {
    const strikes = this.#strikes[n] ?? [];
    const struck = [];
    for (const one of strikes) struck.push(await strike(one, this.#house, this.#random));
    const what = struck.map(({ what: who }, i) => `${(strikes[i] as Strike).manner} ${who}`);
    const passing = through(this.#house, this.#load);
    const all = Promise.all(struck.map(({ end }) => end())).then(() => whole(this.#house, this.#load));
    const recovery = await Promise.all([passing, all]).then(
      ([throughAfter, wholeAfter]) => ({ through: throughAfter, whole: wholeAfter }),
      (error: unknown) => {
        this.#find({ what: 'did not recover', detail: `round ${n + 1}, ${what.join(' + ')}: ${String(error)}` });
        return undefined;
      },
    );
    await Promise.allSettled([passing, all]);
    const round = { what, recovery };
    this.#rounds.push(round);
    this.#say(sayRound(round, n + 1));
  }

  /** Everybody stops for a moment, and what is there is compared with a query side that begins from nothing. */
  async #checkpoint(n: number): Promise<void> {
    await this.#load.gate.shut();
    try {
      const stored = await settled(this.#house);
      this.#find(...checkAnswers(this.#load.ledger.sent, stored), ...checkOnce(stored));
      const served = await servedRows(this.#house);
      this.#find(...compareRows(`after round ${n}, from nothing`, served, await rowsInNewFolder(this.#house)));
      this.#say(
        `     after round ${n}: ${stored.length} events, ${countRows(served)} rows; ${this.#findings.length} findings`,
      );
    } finally {
      this.#load.gate.open();
    }
  }

  async #last(): Promise<void> {
    const house = this.#house;
    const { ledger, readers } = this.#load;
    await this.#sendAgain();
    const stored = await settled(house);
    this.#find(...checkAnswers(ledger.sent, stored), ...checkOnce(stored), ...checkCauses(ledger.sent, stored));
    this.#find(...checkReadings(readers.readings, stored));
    const late = lateSendings(ledger.sent, stored);
    if (late > 0)
      this.#compared.push(
        `${late} commands that were told no were taken up later, by a sending that nobody waited for`,
      );
    const verified = await alliage('verify', '--data', house.store.connectionString, '--json').catch(
      (error: unknown) => ((error as { stdout?: string }).stdout ?? '') || '{"ok":false}',
    );
    const { ok, events, streams } = JSON.parse(verified) as { ok: boolean; events?: number; streams?: number };
    if (!ok) this.#find({ what: 'alliage verify', detail: verified.slice(0, 1_000) });
    const automatic = stored.filter(({ metadata }) => metadata.actor.role === 'automation').length;
    this.#compared.push(
      `${ledger.sent.length} commands held against ${stored.length} events in ${streams} streams (${automatic} by automations)`,
      `alliage verify: ${ok ? 'intact' : 'BROKEN'}, ${events} events`,
    );
    await this.#state();
    await this.#views();
    for (const {
      name,
      process: { log },
    } of house.services)
      this.#find(...checkLog(name, log).findings);
  }

  /** Answered as the first time, whoever is asked. */
  async #sendAgain(): Promise<void> {
    const { ledger, probe } = this.#load;
    const kept = ledger.acknowledged.filter(({ answers: [first] }) => first !== undefined && isKept(first));
    for (let n = 0; n < Math.min(SENT_AGAIN, kept.length); n += 1) {
      const one = this.#random.pick(kept);
      one.answers.push(await probe.untilKnown(one));
    }
  }

  async #state(): Promise<void> {
    const house = this.#house;
    if (!(await oneLeads(house))) this.#find({ what: 'not one query side that leads', detail: 'at the end' });
    for (const side of house.queries) {
      const { parked, lag, state } = await house.views(side);
      for (const one of parked) this.#find({ what: 'set aside', detail: `${side.name}: ${JSON.stringify(one)}` });
      if (lag?.events !== 0) this.#find({ what: 'behind', detail: `${side.name}, ${state}: ${JSON.stringify(lag)}` });
    }
    for (const { failed } of await automationsOf(house.commands[0]!))
      for (const one of failed) this.#find({ what: 'an automation failed', detail: JSON.stringify(one) });
  }

  async #views(): Promise<void> {
    const served = await servedRows(this.#house);
    const said = (name: string, found: readonly Finding[], rows: number) => {
      this.#find(...found);
      this.#compared.push(`${name}: ${rows} rows, ${found.length === 0 ? 'the same, byte for byte' : 'DIFFERENT'}`);
    };
    this.#compared.push(`views as they serve: ${countRows(served)} rows in ${served.size} tables`);
    for (const [name, make] of [
      ['filled anew in place (alliage projection rebuild)', rebuiltRows],
      ['from nothing, in another database', rowsInNewDatabase],
      ['from nothing, in SQLite', rowsInNewFolder],
    ] as const) {
      const rows = await make(this.#house);
      said(name, compareRows(name, served, rows), countRows(rows));
    }
  }

  #find(...findings: readonly Finding[]): void {
    for (const { what, detail } of findings.slice(0, 3)) this.#say(`  !! ${what}: ${detail.slice(0, 400)}`);
    this.#findings.push(...findings);
  }

  #report(seconds: number): Report {
    const { ledger, plays, readers } = this.#load;
    const { sent, acknowledged, refused } = ledger;
    const sum = (count: (one: (typeof sent)[number]) => number) => sent.reduce((all, one) => all + count(one), 0);
    return {
      ...{
        seed: this.#options.seed,
        seconds,
        rounds: this.#rounds,
        compared: this.#compared,
        findings: this.#findings,
      },
      store: this.#house.store.real ? 'a real EventStoreDB' : 'a stand-in for EventStoreDB',
      load: {
        ...{ plays, acknowledged: acknowledged.length, refused: refused.length },
        retried: sum(({ unknown }) => unknown),
        repeated: sum(({ answers }) => Math.max(0, answers.length - 1)),
        ...{ readings: readers.readings.length, stale: readers.stale, unanswered: readers.unanswered },
      },
    };
  }
}
