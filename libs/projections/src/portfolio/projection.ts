import { isDay, sortKey, wordsOf, type AllianceType, type Tag } from '@alliage/events';
import { dayBefore, dayBeforeEnd, END, firstDay } from '../contract/periods.ts';
import { projection, type Rows } from '../contract/projection.ts';
import { plainWords } from '../contract/words.ts';
import { withActivity } from './activity.ts';
import { alliance, network, party, tag } from './tables.ts';

/** What free words are looked for in follows from the rest of the row and its tags. */
async function reword(rows: Rows): Promise<void> {
  const row = await rows.get(alliance);
  const tags = await rows.list(tag);
  if (row)
    await rows.patch(
      alliance,
      {},
      { words: plainWords([row.name, row.purpose ?? '', ...tags.map(({ name }) => name)].join(' ')) },
    );
}

async function retag(rows: Rows, kind: 'theme' | 'territory' | 'type', tags: readonly Tag[]): Promise<void> {
  for (const { tagKey } of await rows.list(tag, { kind })) rows.remove(tag, { kind, tagKey });
  for (const [place, { name, code }] of tags.entries())
    rows.put(tag, { kind, tagKey: plainWords(name), name, code, place });
}
const typeTags = (types: readonly AllianceType[]): Tag[] => types.map((name) => ({ name }));

const lastRole = async (rows: Rows, partyId: string) => (await rows.list(party, { partyId })).at(-1);

/** An end as it was said, where it names no precise day. */
const vague = (edtf: string): string | null => (isDay(edtf) ? null : edtf);

/** A role ends with its last day, which an announced withdrawal has set already (R40). */
async function endRole(rows: Rows, partyId: string, effectiveOn: string): Promise<string | undefined> {
  const held = await lastRole(rows, partyId);
  if (held?.untilDay === END)
    await rows.patch(party, held, { until: vague(effectiveOn), untilDay: dayBeforeEnd(effectiveOn) });
  return held?.organisationId;
}

async function untilDay(rows: Rows, partyId: string, day: string): Promise<void> {
  const held = await lastRole(rows, partyId);
  if (held) await rows.patch(party, held, { until: null, untilDay: day });
}

/** One row an alliance: what a facilitator's list of alliances shows and is searched by. */
export const portfolio = projection({
  name: 'portfolio',
  version: 5,
  tables: { alliance, tag, party, network },
  on: withActivity({
    AllianceInitiated: async ({ data, effectiveOn, recordedAt }, rows) => {
      const name = wordsOf(data.name);
      const dates = {
        began: effectiveOn,
        beganKey: sortKey(effectiveOn),
        stageOn: effectiveOn,
        stageKey: sortKey(effectiveOn),
      };
      const { demonstration } = data;
      rows.put(alliance, {
        name,
        nameKey: plainWords(name),
        ...dates,
        stage: '',
        status: 'open',
        cycle: 0,
        demonstration,
        words: '',
        ...{
          lastOn: effectiveOn,
          lastKey: sortKey(effectiveOn),
          lastType: 'AllianceInitiated',
          lastRecorded: recordedAt,
        },
      });
      await retag(rows, 'theme', data.themes);
      await retag(rows, 'territory', data.territories);
      await retag(rows, 'type', typeTags(data.types));
      await reword(rows);
    },
    AllianceRenamed: async ({ data }, rows) => {
      const name = wordsOf(data.name);
      await rows.patch(alliance, {}, { name, nameKey: plainWords(name) });
      await reword(rows);
    },
    PurposeWorded: async ({ data }, rows) => {
      await rows.patch(alliance, {}, { purpose: wordsOf(data.purpose) });
      await reword(rows);
    },
    TypesChosen: async ({ data }, rows) => retag(rows, 'type', typeTags(data.types)),
    ThemesChosen: async ({ data }, rows) => retag(rows, 'theme', data.themes).then(() => reword(rows)),
    TerritoriesChosen: async ({ data }, rows) => retag(rows, 'territory', data.territories).then(() => reword(rows)),
    StageEntered: ({ data, effectiveOn }, rows) =>
      rows.patch(
        alliance,
        {},
        { stage: data.to, stageOn: effectiveOn, stageKey: sortKey(effectiveOn), cycle: data.cycle },
      ),
    AllianceSuspended: (_, rows) => rows.patch(alliance, {}, { status: 'suspended' }),
    AllianceResumed: (_, rows) => rows.patch(alliance, {}, { status: 'open' }),
    AllianceClosed: ({ data }, rows) => rows.patch(alliance, {}, { status: 'closed', outcome: data.outcome }),
    AlliancePlacedInNetwork: ({ data: { networkId }, revision, effectiveOn: on }, rows) =>
      rows.put(network, { networkId, revision, on, fromDay: firstDay(on), untilDay: END }),
    AllianceLeftNetwork: async ({ data: { networkId }, effectiveOn }, rows) => {
      for (const placed of await rows.list(network, { networkId }))
        if (placed.left === null)
          await rows.patch(network, placed, { left: effectiveOn, untilDay: dayBeforeEnd(effectiveOn) });
    },
    PartyJoined: ({ data: { partyId, organisationId, role }, revision, effectiveOn }, rows) =>
      rows.put(party, {
        ...{ partyId, revision, organisationId, role },
        ...{ from: effectiveOn, fromDay: firstDay(effectiveOn), untilDay: END },
      }),
    // R34: until the day before under the name that it had, from that day under the successor's.
    PartySucceeded: async ({ data: { partyId, to }, revision, effectiveOn }, rows) => {
      const held = await lastRole(rows, partyId);
      if (held === undefined) return;
      const fromDay = firstDay(effectiveOn);
      await rows.patch(party, held, { until: vague(effectiveOn), untilDay: dayBefore(fromDay) });
      const { role, until, untilDay } = held;
      rows.put(party, { partyId, revision, organisationId: to, role, from: effectiveOn, until, fromDay, untilDay });
    },
    PartiesMerged: async ({ data, effectiveOn }, rows) => void (await endRole(rows, data.ended, effectiveOn)),
    PartyRoleChanged: async ({ data: { partyId, to }, revision, effectiveOn }, rows) => {
      const organisationId = await endRole(rows, partyId, effectiveOn);
      if (organisationId === undefined) return;
      rows.put(party, {
        ...{ partyId, revision, organisationId, role: to },
        ...{ from: effectiveOn, fromDay: firstDay(effectiveOn), untilDay: END },
      });
    },
    WithdrawalAnnounced: ({ data }, rows) => untilDay(rows, data.partyId, data.lastDay),
    WithdrawalTakenBack: ({ data }, rows) => untilDay(rows, data.partyId, END),
    PartyExcluded: async ({ data, effectiveOn }, rows) => void (await endRole(rows, data.partyId, effectiveOn)),
    PartyWithdrew: async ({ data, effectiveOn }, rows) => void (await endRole(rows, data.partyId, effectiveOn)),
  }),
});
