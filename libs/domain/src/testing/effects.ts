import { type EffectKind, type EffectOf, spanOf } from '@alliage/events';
import type { EffectContext, EffectRule } from '../decider/effect.ts';
import { startWork } from '../decider/work.ts';
import { happened, id, type Story } from './story.ts';

/** A decision in the making, as an effect's rule sees it: by default on the day of the last event. */
export interface Asked {
  on?: string;
  waived?: EffectContext['waived'];
  itemId?: string;
}

/** Codes of everything that an effect still wants on that day. */
export const unmetBy = <K extends EffectKind>(
  story: Story,
  rule: EffectRule<K>,
  effect: EffectOf<K>,
  { on, waived = [], itemId = id('item') }: Asked = {},
): string[] =>
  rule
    .unmet(story.state, effect, { on: spanOf(on ?? story.log.at(-1)!.effectiveOn), itemId, waived })
    .map(({ refusal }) => `${refusal.rule} ${refusal.code}`);

/** The story after an effect took place by decision id('decision'), unless said otherwise; its consequences left out. */
export function after<K extends EffectKind>(
  story: Story,
  rule: EffectRule<K>,
  effect: EffectOf<K>,
  { on, decisionId = id('decision') }: { on?: string; decisionId?: string } = {},
): Story {
  const day = on ?? story.log.at(-1)!.effectiveOn;
  const work = startWork(story.state, {
    commandId: id('taking-effect'),
    now: `${day.slice(0, 10).padEnd(10, '-01')}T12:00:00.000Z`,
    actor: { personId: id('pilot'), role: 'pilot' },
    effectiveOn: day,
    provenance: { kind: 'recorded' },
    newId: (name) => id(`taking-effect/${name}`),
    digest: () => 'A'.repeat(43),
    facts: { organisations: {}, persons: {}, networks: {}, alliances: {} },
  });
  rule.happen(work, effect, decisionId);
  return story.given(...work.events.map((e) => happened(e.type, e.data as never, e.effectiveOn)));
}
