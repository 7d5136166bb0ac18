import type { AllianceFact } from '../decider/act.ts';
import type { AllianceState } from '../decider/state.ts';

/**
 * What other alliances may rely on of this one: facts that never turn back (architecture.md, Write side). The chapters that it has opened, and
 * each version of its charter that came into force, its own parent's included.
 */
export function allianceFact({ demonstration, chapters, charters }: AllianceState): AllianceFact {
  return {
    demonstration,
    chapters: Object.fromEntries(
      Object.values(chapters).map(({ chapterId, territory, saidOn }) => [chapterId, { territory, on: saidOn }]),
    ),
    charters: charters
      .flatMap(({ version, inForce, opened, texts, rules }) =>
        inForce === undefined || opened === undefined
          ? []
          : [{ version, on: inForce.saidOn, revision: inForce.revision, texts, rules, digest: opened.digest }],
      )
      .sort((a, b) => a.revision - b.revision),
  };
}
