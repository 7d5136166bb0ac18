import type { DataOf, Provenance } from '@alliage/events';
import { flag, integer, json, optional, text } from '../contract/columns.ts';
import { dayBeforeEnd, END, firstDay } from '../contract/periods.ts';
import { projection, type Rows } from '../contract/projection.ts';
import { table } from '../contract/table.ts';

/** What a network says of itself besides its name, territories and themes, which the directory keeps. */
export const network = table('network_network', {
  key: [],
  columns: {
    founded: text(),
    opened: text(),
    demonstration: flag(),
    facilitating: json<readonly string[]>(),
    provenance: json<Provenance>(),
  },
});

/** Terms of facilitators: dates, since "present" is asked for a day (R38, R40). */
export const facilitator = table('network_facilitator', {
  key: ['revision'],
  columns: {
    revision: integer(),
    organisationId: text(),
    personId: text(),
    /** As it was said, where it was. */
    from: text(),
    until: optional(text()),
    ended: optional(text()),
    fromDay: text(),
    untilDay: text(),
    provenance: json<Provenance>(),
  },
  indexes: [['organisationId', 'owner']],
});

export const member = table('network_member', {
  key: ['organisationId', 'revision'],
  columns: {
    organisationId: text(),
    revision: integer(),
    on: text(),
    left: optional(text()),
    fromDay: text(),
    untilDay: text(),
    provenance: json<Provenance>(),
  },
  indexes: [['organisationId', 'owner']],
});

/** How many members there were, where nobody listed them: each count as of its day. */
export const count = table('network_count', {
  key: ['revision'],
  columns: {
    revision: integer(),
    value: integer(),
    unit: text(),
    on: text(),
    fromDay: text(),
    provenance: json<Provenance>(),
  },
});

type Named = Pick<DataOf<'FacilitatorNamed'>, 'organisationId' | 'personId'>;
/** No act has ended it yet; named anew, the term given last counts (R38). */
async function endTerms(rows: Rows, { organisationId, personId }: Named, ended: string): Promise<void> {
  for (const term of await rows.list(facilitator)) {
    if (term.organisationId !== organisationId || term.personId !== personId || term.ended !== null) continue;
    const last = dayBeforeEnd(ended);
    await rows.patch(facilitator, term, { ended, untilDay: last < term.untilDay ? last : term.untilDay });
  }
}

/** Networks: who facilitates them, and their members or how many there are. Their journal and lessons are with those of alliances. */
export const networks = projection({
  name: 'networks',
  version: 1,
  tables: { network, facilitator, member, count },
  on: {
    NetworkFounded: ({ data, effectiveOn, recordedAt, provenance }, rows) => {
      const { facilitatingOrganisationIds: facilitating = [], demonstration = false } = data;
      rows.put(network, { founded: effectiveOn, opened: recordedAt, demonstration, facilitating, provenance });
    },
    NetworkDetailsChanged: ({ data }, rows) =>
      rows.patch(network, {}, { facilitating: data.facilitatingOrganisationIds ?? [] }),
    FacilitatorNamed: async ({ data, revision, effectiveOn, provenance }, rows) => {
      const { organisationId, personId, until } = data;
      const from = data.from ?? effectiveOn;
      await endTerms(rows, data, from);
      rows.put(facilitator, {
        ...{ revision, organisationId, personId, from, until, provenance },
        ...{ fromDay: firstDay(from), untilDay: until ?? END },
      });
    },
    FacilitatorEnded: ({ data, effectiveOn }, rows) => endTerms(rows, data, effectiveOn),
    NetworkMemberJoined: ({ data: { organisationId }, revision, effectiveOn, provenance }, rows) =>
      rows.put(member, {
        ...{ organisationId, revision, on: effectiveOn, provenance },
        ...{ fromDay: firstDay(effectiveOn), untilDay: END },
      }),
    NetworkMemberLeft: async ({ data: { organisationId }, effectiveOn }, rows) => {
      for (const one of await rows.list(member, { organisationId }))
        if (one.left === null)
          await rows.patch(member, one, { left: effectiveOn, untilDay: dayBeforeEnd(effectiveOn) });
    },
    NetworkMembersCounted: ({ data: { count: counted }, revision, effectiveOn, provenance }, rows) =>
      rows.put(count, { revision, ...counted, on: effectiveOn, fromDay: firstDay(effectiveOn), provenance }),
  },
});
