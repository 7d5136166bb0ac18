import { ItemContent, type ConditionSpec } from '@alliage/events';
import { refuse } from '../../decider/refusal.ts';
import type { Work } from '../../decider/work.ts';
import { withSharedVoice } from '../../parties/shared-voice.ts';
import { agendaRefusals } from '../rules.ts';
import { effectOf, type NewId } from './effect.ts';
import { matterOfEffect, withoutEffect } from './matters.ts';
import { mustReferToThingsKnown } from './references.ts';
import type { ConditionWords, EffectWords, ItemWords } from './words.ts';

const condition = (words: ConditionWords, conditionId: string): ConditionSpec => ({
  conditionId,
  text: words.text,
  owner: { partyId: words.partyId, ...(words.personId === undefined ? {} : { personId: words.personId }) },
  due: words.due,
});

/** Absent, not undefined: what is stored is plain JSON. */
const given = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [key in K]: V });

/**
 * What an agenda item says, as its event holds it (R10). Refuses what is not whole, and what refers to things that are not there.
 * @param name prefix of the names under which the item's things get their ids
 * @param at JSON pointer to the words in the command
 * @param before the wording that it replaces: things keep their ids
 */
export function contentOf(work: Work, put: ItemWords, name: string, at: string, before?: ItemContent): ItemContent {
  const words = asProposed(work, put);
  const newId: NewId = (thing, known) => known ?? work.act.newId(`${name}/${thing}`);
  mustBeWhole(words, at);
  mustReferToThingsKnown(work, words, at);
  const effect =
    words.effect === undefined
      ? undefined
      : withSharedVoice(work, effectOf(work.state, words.effect, newId, before?.effect));
  const content = {
    kind: words.kind,
    title: words.title,
    ...given(
      'matter',
      words.kind !== 'decision' ? undefined : (words.matter ?? (effect && matterOfEffect[effect.kind])),
    ),
    ...given('text', words.text),
    ...given('rationale', words.rationale),
    options: words.options ?? [],
    ...given('effect', effect),
    conditions: (words.conditions ?? []).map((c, i) =>
      condition(c, newId(`condition/${i}`, before?.conditions[i]?.conditionId)),
    ),
    waivers: (words.waivers ?? []).map(({ gate, criterion, reason, condition: under }, i) => ({
      gate,
      criterion,
      reason,
      ...(under === undefined
        ? {}
        : { condition: condition(under, newId(`waiver/${i}`, before?.waivers[i]?.condition?.conditionId)) }),
    })),
    actions: (words.actions ?? []).map((a, i) => {
      const { conditionId: actionId, ...rest } = condition(a, newId(`action/${i}`, before?.actions[i]?.actionId));
      return { actionId, ...rest, ...given('projectId', a.projectId) };
    }),
    supersedes: (words.supersedes ?? []).map(({ decisionId, keptActions = [], keepsEffect = false }) => ({
      decisionId,
      keptActions: [...keptActions],
      keepsEffect,
    })),
    lifts: words.lifts ?? [],
    concerns: words.concerns ?? [],
    ...given('proposalId', words.proposalId),
  };
  // The event's own schema says what fits (lengths, days, shares): nothing else may be recorded, so nothing else is accepted.
  const checked = ItemContent.safeParse(content);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  const path = (issue?.path ?? []).join('/');
  return refuse(agendaRefusals.form, { issue: path || 'agenda' }, path === '' ? at : `${at}/${path}`);
}

/** What a decision item leaves unsaid is what its proposal says: its question, its matter and its effect. */
function asProposed({ state }: Work, words: ItemWords): ItemWords {
  const draft = words.proposalId === undefined ? undefined : state.proposals[words.proposalId]?.draft;
  if (draft === undefined || words.kind !== 'decision' || words.effect?.kind === 'submit-proposal') return words;
  const { question, matter, effect } = draft;
  const asked = typeof question === 'string' ? { text: question } : {};
  const unsaid = words.matter === undefined && words.effect === undefined;
  const proposed = { ...given('matter', matter), ...given('effect', effect as EffectWords | undefined) };
  return { ...asked, ...(unsaid ? proposed : {}), ...words };
}

/** A decision item says its text, matter and effect; the others carry nothing of a decision (R10, R18). */
function mustBeWhole(words: ItemWords, at: string): void {
  if (words.kind !== 'decision') {
    const carried = (['matter', 'effect', 'conditions', 'waivers', 'actions', 'supersedes', 'lifts'] as const).find(
      (part) => (Array.isArray(words[part]) ? words[part].length > 0 : words[part] !== undefined),
    );
    if (carried !== undefined) refuse(agendaRefusals.onlyDecisionsCarry, undefined, `${at}/${carried}`);
    return;
  }
  const { matter, effect } = words;
  if (words.text === undefined) refuse(agendaRefusals.textNeeded, undefined, `${at}/text`);
  if (effect === undefined && matter === undefined) refuse(agendaRefusals.matterNeeded, undefined, `${at}/matter`);
  if (effect === undefined && matter !== undefined && !withoutEffect.includes(matter))
    refuse(agendaRefusals.effectNeeded, undefined, `${at}/effect`);
  const belongs = effect === undefined ? undefined : matterOfEffect[effect.kind];
  if (belongs !== undefined && matter !== undefined && matter !== belongs)
    refuse(agendaRefusals.matterOfEffect, { matter: belongs }, `${at}/matter`);
}
