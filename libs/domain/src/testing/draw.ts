import type { AllianceState } from '../decider/state.ts';
import { id } from './story.ts';

/** Draws by chance, from numbers given beforehand: the same numbers draw the same. */
export class Draw {
  readonly #numbers: readonly number[];
  readonly state: AllianceState;
  #at = 0;
  constructor(numbers: readonly number[], state: AllianceState) {
    this.#numbers = numbers;
    this.state = state;
  }
  /** A whole number from 0 to `n` - 1. */
  number(n: number): number {
    this.#at += 1;
    return ((this.#numbers[this.#at % this.#numbers.length] ?? 0) + this.#at * 7) % n;
  }
  one<T>(among: readonly T[]): T {
    return among[this.number(among.length)]!;
  }
  maybe = <T>(thing: () => T): T | undefined => (this.number(3) === 0 ? undefined : thing());
  some = <T>(thing: () => T): T[] => Array.from({ length: this.number(3) }, thing);
  /** Mostly an id that is there, now and then one that is not. */
  known = (ids: readonly string[]): string =>
    ids.length === 0 || this.number(20) === 0 ? id('nobody') : this.one(ids);
  of = (things: object): string => this.known(Object.keys(things));
  words = (): string => this.one(['Un mot', 'Une phrase entière.', 'Autre chose']);
  day = (): string => this.one(['2016-05-01', '2016-09-15', '2017-02-28', '2018-06-15', '2019-12-31', '9999-12-31']);
  when = (): string =>
    this.one(['2016-06-10', '2016-07', '2017', '2018-37', '../2016', '2017/..', '2016/2018', '2017/9999-12-31']);
  party = () => this.of(this.state.parties);
  person = () => id(this.one(['fnh-president', 'fnh-director', 'cpie-manager', 'lpo-president', 'fnh-rep', 'new']));
  organisation = () => id(this.one(['fnh-org', 'cpie-org', 'lpo-org', 'other-org']));
  mandate = (): string =>
    this.known([
      ...Object.keys(this.state.mandates),
      ...Object.values(this.state.parties).flatMap((p) => p.representatives.map((r) => r.mandateId)),
    ]);
  body = () => this.known([this.state.id, ...Object.keys(this.state.bodies)]);
}
