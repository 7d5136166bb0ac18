interface Flight<T> {
  readonly current: Promise<T>;
  next?: Promise<T>;
}

/**
 * One load at a time for each key. Who comes while one is under way shares the *next* one: a load begun earlier may have
 * read before what the caller already knows to be stored.
 */
export class SingleFlight<T> {
  readonly #flights = new Map<string, Flight<T>>();

  run(key: string, load: () => Promise<T>): Promise<T> {
    const flight = this.#flights.get(key);
    if (!flight) return this.#start(key, load);
    flight.next ??= flight.current.then(
      () => this.#start(key, load),
      () => this.#start(key, load),
    );
    return flight.next;
  }

  #start(key: string, load: () => Promise<T>): Promise<T> {
    const flight: Flight<T> = { current: load() };
    this.#flights.set(key, flight);
    const done = () => {
      if (this.#flights.get(key) === flight && !flight.next) this.#flights.delete(key);
    };
    flight.current.then(done, done);
    return flight.current;
  }
}
