import type { Effect, ItemContent } from '@alliage/events';
import { refuse } from '../../decider/refusal.ts';
import { agendaRefusals } from '../rules.ts';

/** What an effect is about: of whom, of what, to which end. The rest of it is words and particulars. */
const AIMS = [
  'gate',
  'outcome',
  'organisationId',
  'partyId',
  'keptPartyId',
  'endedPartyId',
  'to',
  'projectId',
  'conclusion',
  'scenarioId',
  'matter',
  'delegationId',
  'proposalId',
] as const;

function aimOf(effect: Effect): Readonly<Record<string, unknown>> {
  const said = effect as unknown as Readonly<Record<string, unknown>>;
  const aim = Object.fromEntries(AIMS.map((name) => [name, said[name]]));
  // A proposal has versions too, and a newer one still answers the same question; a charter's version is another charter.
  if (effect.kind === 'open-charter') return { version: effect.version };
  return effect.kind === 'open-chapter' ? { territory: effect.territory.name } : aim;
}

/** What was left open may be said later (the outcome of a closing); what was said stays. */
const aimsAtTheSame = (before: Effect, after: Effect): boolean => {
  const now = aimOf(after);
  return (
    before.kind === after.kind &&
    Object.entries(aimOf(before)).every(([name, value]) => value === undefined || value === now[name])
  );
};

/**
 * R10, R16: members come for the question of which they had notice. Rewording may change its words and what it carries, not its matter, nor
 * what its effect does and to whom: that would be another decision, without notice.
 */
export function mustAskTheSame(before: ItemContent, after: ItemContent): void {
  if (before.matter !== after.matter) refuse(agendaRefusals.matterStays, undefined, '/matter');
  if (before.effect === undefined && after.effect === undefined) return;
  if (before.effect === undefined || after.effect === undefined || !aimsAtTheSame(before.effect, after.effect))
    refuse(agendaRefusals.effectStays, undefined, '/effect');
}
