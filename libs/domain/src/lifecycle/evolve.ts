import { dayOf, spanOf } from '@alliage/events';
import type { Evolvers } from '../decider/evolve.ts';

/** What the events of this slice change (see state.ts beside). */
export const lifecycleEvolvers: Evolvers = {
  AllianceInitiated: (state, { data, effectiveOn, recordedAt }) => {
    const { allianceId, ...said } = data;
    const cutOver = dayOf(recordedAt, data.zone);
    Object.assign(state, said, { id: allianceId, cutOver, began: spanOf(effectiveOn), beganOn: effectiveOn });
  },
  AllianceRenamed: (state, { data }) => {
    state.name = data.name;
  },
  TypesChosen: (state, { data }) => {
    state.types = data.types;
  },
  ThemesChosen: (state, { data }) => {
    state.themes = data.themes;
  },
  TerritoriesChosen: (state, { data }) => {
    state.territories = data.territories;
  },
  PredecessorNamed: (state, { data }) => {
    state.predecessors.push(data);
  },
  AlliancePlacedInNetwork: (state, { data }) => {
    if (!state.networks.includes(data.networkId)) state.networks.push(data.networkId);
  },
  AllianceLeftNetwork: (state, { data }) => {
    state.networks = state.networks.filter((id) => id !== data.networkId);
  },
  PurposeWorded: (state, { data, effectiveOn, revision }) => {
    state.purposes.push({ ...data, on: spanOf(effectiveOn), revision });
  },
  StageEntered: (state, { data, effectiveOn, revision }) => {
    const { to, from, gate, cycle, basis } = data;
    const entered = { stage: to, on: spanOf(effectiveOn), revision, basis };
    state.stages.push({
      ...entered,
      ...(from === undefined ? {} : { from }),
      ...(gate === undefined ? {} : { gate }),
      ...(cycle === undefined ? {} : { cycle }),
    });
    state.cycle = cycle ?? state.cycle;
  },
  AllianceSuspended: (state, { data, effectiveOn }) => {
    state.suspensions.push({ stage: data.stage, from: spanOf(effectiveOn) });
  },
  AllianceResumed: (state, { effectiveOn }) => {
    const last = state.suspensions.at(-1);
    if (last !== undefined) last.ended = spanOf(effectiveOn);
  },
  AllianceClosed: (state, { data, effectiveOn }) => {
    const closed = { on: spanOf(effectiveOn), reported: data.basis.kind === 'report' };
    state.closed = data.outcome === undefined ? closed : { ...closed, outcome: data.outcome };
  },
  CriterionWaived: (state, { data, revision }) => {
    state.waivers.push({ ...data, revision });
  },
};
