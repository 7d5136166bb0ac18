import type { CharterRules } from '@alliage/events';

/**
 * The rules of a parent's charter as they rule its chapter. R20: the boards that it names are those of the parent's own allies; here no others
 * can be told from them, so that all of the chapter's are asked.
 */
export const ruledHere = (rules: CharterRules): CharterRules => ({
  ...rules,
  reserved: rules.reserved.map(({ matter }) => ({ matter, boards: 'all' })),
});
