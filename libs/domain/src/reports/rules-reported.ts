import type { CharterRules, DataOf } from '@alliage/events';

/** The rules of a reported charter: those that the source gives, over the defaults (section 4, R37). */
export function rulesReported(said: DataOf<'CharterReported'>['rules'], defaults: CharterRules): CharterRules {
  const { modes = [], noticeDays, withdrawalNoticeDays, cadenceMonths } = said;
  return {
    ...defaults,
    modes: { ...defaults.modes, ...Object.fromEntries(modes.map(({ matter, mode }) => [matter, mode])) },
    noticeDays: noticeDays ?? defaults.noticeDays,
    withdrawalNoticeDays: withdrawalNoticeDays ?? defaults.withdrawalNoticeDays,
    cadenceMonths: cadenceMonths ?? defaults.cadenceMonths,
  };
}
