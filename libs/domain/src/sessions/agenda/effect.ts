import type { Effect, ItemContent } from '@alliage/events';
import { lastDrafted } from '../../charter/in-force.ts';
import type { AllianceState } from '../../decider/state.ts';
import { partyOfOrganisation } from '../../parties/present.ts';
import type { EffectWords } from './words.ts';

/** Gives a new id under a name of its own; the id that the thing had in the wording before, where it had one. */
export type NewId = (name: string, before: string | undefined) => string;
type Before = ItemContent['effect'];

const of = <K extends Effect['kind']>(before: Before, kind: K) =>
  before?.kind === kind ? (before as Extract<Effect, { kind: K }>) : undefined;

/** An organisation is one party an alliance: one that comes back, or changes role, keeps its id (R1). */
const partyOf = (state: AllianceState, organisationId: string): string | undefined =>
  partyOfOrganisation(state, organisationId)?.partyId;

/** The effect as its event holds it: worded by people, with the ids that it would bring into the world. */
export function effectOf(state: AllianceState, words: EffectWords, newId: NewId, before: Before): Effect {
  switch (words.kind) {
    case 'open-charter': {
      const last = lastDrafted(state);
      const version = words.version ?? last?.version ?? 1;
      const drafted = state.charters.find((c) => c.version === version)?.draft;
      return { kind: words.kind, version, draft: words.draft ?? drafted ?? 1 };
    }
    case 'admit-party': {
      const earlier = of(before, words.kind);
      const known = earlier?.organisationId === words.organisationId ? earlier.partyId : undefined;
      return { ...words, partyId: partyOf(state, words.organisationId) ?? newId('party', known) };
    }
    case 'succeed-party':
      return { ...words, from: state.parties[words.partyId]?.organisationId ?? words.organisationId };
    case 'stop-project': {
      const { lesson, ...rest } = words;
      if (lesson === undefined) return rest;
      const lessonId = newId('lesson', of(before, words.kind)?.lesson?.lessonId);
      const kept = {
        lessonId,
        text: lesson.text,
        tags: lesson.tags ?? [],
        visibility: lesson.visibility ?? 'alliance',
      };
      return { ...rest, lesson: kept };
    }
    case 'agree-evaluation-plan': {
      const earlier = of(before, words.kind)?.plan.indicators;
      const indicators = (words.plan.indicators ?? []).map((indicator, i) => ({
        ...indicator,
        indicatorId: newId(`indicator/${i}`, earlier?.[i]?.indicatorId),
      }));
      return { kind: words.kind, plan: { ...words.plan, indicators } };
    }
    case 'adopt-roadmap': {
      const earlier = of(before, words.kind)?.items;
      const items = words.items.map((item, i) => ({
        ...item,
        roadmapItemId: item.roadmapItemId ?? newId(`roadmap-item/${i}`, earlier?.[i]?.roadmapItemId),
      }));
      return { kind: words.kind, items };
    }
    case 'delegate-matter':
      return { ...words, delegationId: newId('delegation', of(before, words.kind)?.delegationId) };
    case 'open-chapter':
      return { ...words, chapterId: newId('chapter', of(before, words.kind)?.chapterId) };
    case 'submit-proposal':
      return { ...words, version: words.version ?? state.proposals[words.proposalId]?.version ?? 1 };
    default:
      return words;
  }
}
