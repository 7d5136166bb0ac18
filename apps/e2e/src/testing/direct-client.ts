import { randomUUID } from 'node:crypto';
import type { Answer, Client } from '@alliage/cli';
import {
  allianceFact,
  decide,
  decideNetwork,
  decideOrganisation,
  decidePerson,
  evolveAll,
  evolveNetwork,
  evolveOrganisation,
  evolvePerson,
  initialState,
  noNetwork,
  noOrganisation,
  noPerson,
  type Act,
  type KnownEntry,
  type AllianceFact,
  type AllianceState,
  type Refusal,
} from '@alliage/domain';
import {
  catalogue,
  createdIds,
  digestOf,
  isLaidOver,
  layOver,
  readWhen,
  type Actor,
  type Provenance,
} from '@alliage/events';
import { v5 as uuidv5 } from 'uuid';

interface Decided {
  readonly ok: boolean;
  readonly events?: readonly Happened[];
  readonly refusals?: readonly Refusal[];
}
export interface Happened {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly effectiveOn: string;
  readonly revision: number;
  readonly provenance: Provenance;
}
interface Kind {
  readonly initial: unknown;
  readonly evolve: (state: never, events: never) => unknown;
  readonly decide: (state: never, command: never, act: Act) => unknown;
}
const kinds: Record<string, Kind> = {
  alliance: { initial: initialState, evolve: evolveAll, decide: decide },
  organisation: { initial: noOrganisation, evolve: evolveOrganisation, decide: decideOrganisation },
  network: { initial: noNetwork, evolve: evolveNetwork, decide: decideNetwork },
  person: { initial: noPerson, evolve: evolvePerson, decide: decidePerson },
};
const creations: Record<string, string> = {
  alliance: 'open-alliance',
  organisation: 'register-organisation',
  network: 'found-network',
  person: 'register-person',
};

interface Stream {
  state: unknown;
  revision: number;
  readonly events: Happened[];
}

const actorOf = (header: string): Actor => {
  const part = (name: string) => new RegExp(`${name}=([^;]+)`).exec(header)?.[1]?.trim();
  const partyId = part('party');
  return {
    personId: part('person') ?? '',
    role: part('role') as Actor['role'],
    ...(partyId === undefined ? {} : { partyId }),
  };
};

/**
 * The domain without a house around it: takes commands as command-api does and answers like it, on streams in memory. A case that plays here
 * breaks no rule; each event must fit its schema.
 */
export class DirectClient implements Client {
  readonly streams = new Map<string, Stream>();
  readonly #answers = new Map<string, Answer>();
  #clock = Date.parse('2026-01-05T09:00:00.000Z');

  /** The state of an alliance, for those who want to look inside. */
  alliance(id: string): AllianceState {
    return this.streams.get(`alliance-${id}`)?.state as AllianceState;
  }

  async get(): Promise<Answer> {
    return { status: 404, body: {}, etag: undefined };
  }

  async post(path: string, sent: unknown, headers: Record<string, string>): Promise<Answer> {
    const key = headers['idempotency-key'] ?? randomUUID();
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const [, , collection = '', id, name] = path.split('/');
    const kind = collection.slice(0, -1);
    const type = name ?? creations[kind] ?? '';
    const { effectiveOn, provenance, visibility, ...body } = sent as Record<string, never>;
    const actor = actorOf(headers['alliage-actor'] ?? '');
    const commandId = uuidv5(actor.personId, key);
    const { chapterId } = body as { chapterId?: string };
    const stream = `${kind}-${id ?? chapterId ?? uuidv5(kind, commandId)}`;
    const found = this.streams.get(stream) ?? { state: kinds[kind]!.initial, revision: -1, events: [] };
    const wanted = headers['if-match'];
    if (wanted !== undefined && wanted !== '*' && wanted !== `"${found.revision}"`)
      return { status: 412, body: { code: 'stale-revision' }, etag: undefined };
    this.#clock += 1000;
    const now = new Date(this.#clock).toISOString();
    const when = effectiveOn === undefined ? undefined : readWhen(effectiveOn);
    if (effectiveOn !== undefined && when === undefined)
      return invalid('/effectiveOn', `date incomprise : ${String(effectiveOn)}`);
    const act: Act = {
      commandId,
      now,
      actor,
      provenance: provenance ?? { kind: 'recorded' },
      newId: (thing) => uuidv5(thing, commandId),
      digest: digestOf,
      facts: {
        ...this.#facts(),
        entries: layOver(found.events as unknown as readonly never[]) as readonly KnownEntry[],
      },
      ...(when === undefined ? {} : { effectiveOn: when }),
      ...(visibility === undefined ? {} : { visibility }),
    };
    const {
      ok,
      events = [],
      refusals = [],
    } = kinds[kind]!.decide(found.state as never, { type, body } as never, act) as Decided;
    if (!ok) return refused(refusals);
    const happened = events.map((e, i) => ({
      ...e,
      id: uuidv5(`event ${i}`, commandId),
      causationId: commandId,
      revision: found.revision + 1 + i,
      recordedAt: now,
      actor,
      commandId,
    }));
    for (const { type: t, data } of happened) {
      const checked = catalogue[t as keyof typeof catalogue].schema.safeParse(data);
      if (!checked.success) return invalid('', `${type} → ${t}: ${checked.error.message}`);
    }
    const revision = found.revision + happened.length;
    const all = [...found.events, ...happened];
    // What speaks of earlier events is laid over them (R31): the state is then folded anew.
    const state = happened.some(({ type: t }) => isLaidOver(t))
      ? kinds[kind]!.evolve(kinds[kind]!.initial as never, layOver(all as unknown as readonly never[]) as never)
      : kinds[kind]!.evolve(found.state as never, happened as never);
    this.streams.set(stream, { state, revision, events: all });
    const answer = {
      status: 200,
      etag: `"${revision}"`,
      body: {
        [`${kind}Id`]: stream.slice(kind.length + 1),
        revision,
        recorded: happened.map((e) => ({
          id: e.id,
          type: e.type,
          revision: e.revision,
          ids: createdIds(e.type, e.data),
        })),
      },
    };
    this.#answers.set(key, answer);
    return answer;
  }

  #facts(): Act['facts'] {
    const organisations: Record<string, never> = {};
    const persons: Record<string, true> = {};
    const networks: Record<string, never> = {};
    const alliances: Record<string, AllianceFact> = {};
    for (const [stream, { state }] of this.streams) {
      const id = stream.slice(stream.indexOf('-') + 1);
      if (stream.startsWith('person-')) persons[id] = true;
      if (stream.startsWith('organisation-')) organisations[id] = (state as { details: never }).details;
      if (stream.startsWith('alliance-')) alliances[id] = allianceFact(state as AllianceState);
      if (stream.startsWith('network-')) networks[id] = state as never;
    }
    return { organisations, persons, networks, alliances };
  }
}

const refused = (refusals: readonly Refusal[]): Answer => ({
  status: 422,
  etag: undefined,
  body: {
    code: refusals[0]?.code,
    rule: refusals[0]?.rule,
    title: 'Refusé',
    refusals: refusals.map(({ rule, code, fr, field }) => ({ rule, code, detail: fr, field })),
  },
});
const invalid = (field: string, detail: string): Answer => ({
  status: 400,
  etag: undefined,
  body: { code: 'invalid-request', detail, errors: [{ field, rule: 'when', detail }] },
});
