import { type AllianceType, certainlyBefore, type FreeText, isEdtf, spanOf, type Tag } from '@alliage/events';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { same } from '../decider/same.ts';
import { lifecycle } from './rules.ts';

export interface RenameAlliance {
  readonly name: FreeText;
}
export function renameAlliance(work: Work, { name }: RenameAlliance): void {
  mustBePilot(work);
  if (!same(name, work.state.name)) work.record('AllianceRenamed', { name });
}

/** The whole list, in place of the one before; so for themes and territories. */
export interface ChooseTypes {
  readonly types: readonly AllianceType[];
}
export function chooseTypes(work: Work, { types }: ChooseTypes): void {
  mustBePilot(work);
  const chosen = [...new Set(types)];
  if (!same(chosen, work.state.types)) work.record('TypesChosen', { types: chosen });
}

export interface ChooseThemes {
  readonly themes: readonly Tag[];
}
export function chooseThemes(work: Work, { themes }: ChooseThemes): void {
  mustBePilot(work);
  if (!same(themes, work.state.themes)) work.record('ThemesChosen', { themes: [...themes] });
}

export interface ChooseTerritories {
  readonly territories: readonly Tag[];
}
export function chooseTerritories(work: Work, { territories }: ChooseTerritories): void {
  mustBePilot(work);
  if (!same(territories, work.state.territories)) work.record('TerritoriesChosen', { territories: [...territories] });
}

/** An earlier partnership, in words, with its dates (EDTF) where they are known; `allianceId` where it is an alliance of this service. */
export interface NamePredecessor {
  readonly text: FreeText;
  readonly from?: string;
  readonly until?: string;
  readonly allianceId?: string;
}
export function namePredecessor(work: Work, body: NamePredecessor): void {
  mustBePilot(work);
  const { text, from, until, allianceId } = body;
  for (const field of ['from', 'until'] as const) {
    const date = body[field];
    if (date !== undefined && !isEdtf(date)) refuse(lifecycle.dateForm, undefined, `/${field}`);
  }
  if (from !== undefined && until !== undefined && certainlyBefore(spanOf(until), spanOf(from)))
    refuse(lifecycle.predecessorDates, undefined, '/until');
  if (allianceId === work.state.id) refuse(lifecycle.ownPredecessor, undefined, '/allianceId');
  const named = said({ text, from, until, allianceId });
  if (!work.state.predecessors.some((p) => same(p, named))) work.record('PredecessorNamed', named);
}

/** G1: the one purpose that the parties share; each wording is a version. */
export interface WordPurpose {
  readonly purpose: FreeText;
}
export function wordPurpose(work: Work, { purpose }: WordPurpose): void {
  mustBePilot(work);
  const last = work.state.purposes.at(-1);
  if (last !== undefined && same(last.purpose, purpose)) return;
  work.record('PurposeWorded', { version: (last?.version ?? 0) + 1, purpose });
}
