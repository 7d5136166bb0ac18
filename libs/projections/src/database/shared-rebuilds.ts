import { sql, type Kysely } from 'kysely';
import type { RebuildStatus, Rebuilds } from '../runner/rebuilds.ts';
import type { Control } from './control.ts';

/** A runner that has told nothing of its rebuild for so long has ended, by the database's clock. */
const HEARD_OF = sql<Date>`clock_timestamp() - interval '30 seconds'`;
const NOW = sql<Date>`clock_timestamp()`;
const SILENT = 'the process that rebuilt is not heard of any more';

/** Of rows that several runners share: whichever of them is asked knows of all. Each write stands for what was told last. */
export class SharedRebuilds implements Rebuilds {
  readonly #control: Kysely<Control>;
  readonly #key: { readonly view: string; readonly version: string };
  #next: RebuildStatus | undefined;
  #telling: Promise<void> | undefined;

  constructor(control: Kysely<Control>, key: { readonly view: string; readonly version: string }) {
    this.#control = control;
    this.#key = key;
  }

  async begin(): Promise<boolean> {
    const begun = await this.#update({ state: 'running', events: 0 })
      .where((e) => e.or([e('rebuild', 'is', null), e('rebuild', '!=', 'running'), e('rebuild_told', '<', HEARD_OF)]))
      .returning('view')
      .executeTakeFirst();
    return begun !== undefined;
  }

  tell(status: RebuildStatus): Promise<void> {
    this.#next = status;
    return (this.#telling ??= this.#tell().finally(() => (this.#telling = undefined)));
  }

  async known(): Promise<RebuildStatus | undefined> {
    const row = await this.#control
      .selectFrom('view_version')
      .select(['rebuild', 'rebuild_events', 'rebuild_reason', sql<boolean>`rebuild_told < ${HEARD_OF}`.as('silent')])
      .where('view', '=', this.#key.view)
      .where('version', '=', this.#key.version)
      .executeTakeFirst();
    if (!row || row.rebuild === null) return undefined;
    const [state, reason] =
      row.rebuild === 'running' && row.silent ? (['failed', SILENT] as const) : [row.rebuild, row.rebuild_reason];
    return { state, events: row.rebuild_events, ...(reason === null ? {} : { reason }) };
  }

  async #tell(): Promise<void> {
    for (let status = this.#next; status; status = this.#next) {
      this.#next = undefined;
      await this.#update(status).execute();
    }
  }

  #update({ state, events, reason }: RebuildStatus) {
    return this.#control
      .updateTable('view_version')
      .set({ rebuild: state, rebuild_events: events, rebuild_reason: reason ?? null, rebuild_told: NOW })
      .where('view', '=', this.#key.view)
      .where('version', '=', this.#key.version);
  }
}
