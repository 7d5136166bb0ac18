import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { KnownEntry } from '@alliage/domain';
import { digestOf, fingerprintOf, type StreamRevision } from '@alliage/events';
import { collect, commit, StreamQueue, type Committed, type EventStore, type Folded } from '@alliage/event-store';
import { activeTrace, EVENT_STORE, inSpan, Problem, problems } from '@alliage/platform';
import { v5 as uuidv5 } from 'uuid';
import { answerOf, type Answer } from './answer.ts';
import { factsFor } from './facts.ts';
import { freeze } from './freeze.ts';
import { unmetIfMatch } from './if-match.ts';
import { kinds } from './kinds.ts';
import { sayRefusals } from './names.ts';
import type { RecordCommand } from './recorded-command.ts';
import { asRead, States } from './states.ts';
import { storeProblem } from './store-problems.ts';
import type { Added, StreamKind } from './stream-kind.ts';
import { Watch, type Came } from './watch.ts';

interface Change {
  readonly added: readonly Added[];
  readonly recordedAt: string;
  readonly basedOn: readonly StreamRevision[];
}

const notFound = () =>
  new Problem(problems.notFound, {
    fr: 'Rien n’a été ouvert ou inscrit sous cet identifiant.',
    en: 'Nothing has been opened or registered under this id.',
  });

/** From a command to stored events: one effect for one command id, whatever gets lost on the way. */
@Injectable()
export class Recorder implements BeforeApplicationShutdown {
  private readonly queue = new StreamQueue();
  private readonly store: EventStore;
  private readonly states: States;
  private readonly watch: Watch;
  constructor(@Inject(EVENT_STORE) store: EventStore, states: States, watch: Watch) {
    this.store = store;
    this.states = states;
    this.watch = watch;
  }

  /** @throws Problem */
  record(command: RecordCommand): Promise<Answer> {
    return this.watch.command(command, (came) => this.recorded(command, came));
  }

  private async recorded(command: RecordCommand, came: (what: Came) => void): Promise<Answer> {
    const { context, type, body } = command;
    const { kind } = context;
    const commandId = uuidv5(context.actor.personId, context.idempotencyKey);
    // A retry of a creation meets the same stream: its id comes from the command's, or from the command's words.
    const id = context.id ?? (kinds[kind] as StreamKind).opens?.({ type, body }) ?? uuidv5(kind, commandId);
    const stream = `${kind}-${id}`;
    const fingerprint = fingerprintOf({ type, stream, body: context.sent });
    const place = { kind, id, creates: context.id === undefined };
    try {
      const committed = await this.queue.run(stream, () =>
        commit<unknown, Change, Problem>({
          store: this.watch.appending(this.store),
          stream,
          commandId,
          fingerprint,
          load: () => inSpan('load', {}, () => this.states.load(kind, id)),
          decide: (folded) => inSpan('decide', {}, () => this.decide(command, commandId, folded)),
          freeze: ({ added, recordedAt, basedOn }, folded) => {
            const trace = activeTrace();
            const traced = { context, type, commandId, fingerprint, recordedAt, basedOn, ...(trace && { trace }) };
            return freeze(added, folded, traced);
          },
          landed: (events, before) => this.states.advance(events, before),
          ahead: () => this.states.forget(stream),
        }),
      );
      came({ outcome: committed.outcome, stream, revision: revisionOf(committed) });
      switch (committed.outcome) {
        case 'appended':
          return answerOf(place, committed.lastRevision, committed.events);
        case 'unchanged':
          return answerOf(place, committed.revision, []);
        case 'repeated':
          return answerOf(place, committed.lastRevision, await this.stored(stream, committed));
        case 'refused':
          throw committed.refusal;
        case 'key-reused':
          throw keyReused(committed.firstRevision);
        case 'contended':
          throw contended();
      }
    } catch (error) {
      throw storeProblem(error);
    }
  }

  private async decide(command: RecordCommand, commandId: string, folded: Folded<unknown>) {
    const { context, type, body, said } = command;
    if (context.id !== undefined) {
      if (folded.revision < 0) return { refusal: notFound() };
      const unmet = unmetIfMatch(context.ifMatch, folded.revision);
      if (unmet) return { refusal: unmet };
    }
    const { alsoKnown, followsSuccessions, readsEntries, decide } = kinds[context.kind] as StreamKind;
    const also = alsoKnown?.(folded.state, { type, body }, context.actor) ?? [];
    const { facts, basedOn } = await factsFor(this.states, body, also, followsSuccessions?.({ type, body }));
    const entries = readsEntries?.({ type, body }) ? await this.entries(folded) : undefined;
    const now = new Date().toISOString();
    const recordedAt = folded.recordedAt !== undefined && folded.recordedAt > now ? folded.recordedAt : now;
    const decided = decide(
      folded.state,
      { type, body },
      {
        commandId,
        now: recordedAt,
        actor: context.actor,
        ...said,
        newId: (name) => uuidv5(name, commandId),
        digest: digestOf,
        facts: entries === undefined ? facts : { ...facts, entries },
      },
    );
    if (!decided.ok) return { refusal: refused(await sayRefusals(this.states, folded.state, decided.refusals)) };
    return { change: { added: decided.events, recordedAt, basedOn } };
  }

  /** The stream as it reads at the revision that is decided on (R31). */
  private async entries({ stream, revision }: Folded<unknown>): Promise<readonly KnownEntry[]> {
    const stored = await collect(this.store.readStream(stream, { limit: revision + 1, leader: true }));
    return asRead(stored) as readonly KnownEntry[];
  }

  private stored(stream: string, { firstRevision, lastRevision }: { firstRevision: number; lastRevision: number }) {
    const limit = lastRevision - firstRevision + 1;
    return collect(this.store.readStream(stream, { from: firstRevision, limit, leader: true }));
  }

  /** Graceful stop: no new command comes in any more, those under way are finished. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.queue.idle();
  }
}

/** Of the stream, after the command. */
const revisionOf = (committed: Committed<unknown, unknown>): number | undefined =>
  'lastRevision' in committed ? committed.lastRevision : 'revision' in committed ? committed.revision : undefined;

function refused(refusals: Awaited<ReturnType<typeof sayRefusals>>): Problem {
  const [first] = refusals;
  const all = (language: 'fr' | 'en') => [...new Set(refusals.map(({ detail }) => detail[language]))].join('\n');
  return new Problem(
    problems.refused,
    { fr: all('fr'), en: all('en') },
    { refusals, ...(first && { code: first.code, rule: first.rule }) },
  );
}

const keyReused = (revision: number): Problem =>
  new Problem(problems.keyReused, {
    fr: `Cette clé d’idempotence a déjà servi à une autre demande (enregistrée à la version ${revision}) : prenez-en une nouvelle.`,
    en: `This idempotency key has served another request already (recorded at revision ${revision}): take a new one.`,
  });

const contended = (): Problem =>
  new Problem(
    problems.contended,
    {
      fr: 'D’autres écrivaient au même moment, cinq fois de suite ; rien n’a été enregistré. Renvoyez la demande, avec la même clé.',
      en: 'Others were writing at the same moment, five times in a row; nothing was recorded. Send the request again, with the same key.',
    },
    { headers: { 'Retry-After': '1' } },
  );
