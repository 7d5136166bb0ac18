import { Matter, type CharterRules, type Mode } from '@alliage/events';

/** Section 4: the rules before any charter, and those that a draft writes out where its authors say nothing. */
export const defaultRules: CharterRules = {
  modes: Object.fromEntries(Matter.options.map((matter) => [matter, 'consent'])) as Record<Matter, Mode>,
  noticeDays: 7,
  quorum: { allies: { atLeast: 1, of: 1 }, seats: { atLeast: 1, of: 2 } },
  secondConvocation: true,
  reserved: [],
  withdrawalNoticeDays: 30,
  cadenceMonths: 6,
  voicePerPart: false,
};
