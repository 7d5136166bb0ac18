import type { AllianceState, Refusal } from '@alliage/domain';
import { wordsOf } from '@alliage/events';
import type { RefusalSaid } from '@alliage/platform';
import type { States } from './states.ts';

const TOKEN = /\{(party|person):([0-9a-f-]{36})\}/g;

const short = (id: string) => id.slice(0, 8);

async function nameOf(states: States, state: unknown, kind: string, id: string): Promise<string> {
  if (kind === 'person') {
    const { state: person } = await states.load('person', id);
    return wordsOf(person.details?.function ?? person.details?.name ?? short(id), short(id));
  }
  const organisationId = (state as Partial<AllianceState>).parties?.[id]?.organisationId;
  if (organisationId === undefined) return short(id);
  const { state: organisation } = await states.load('organisation', organisationId);
  return wordsOf(organisation.details?.name ?? short(id), short(id));
}

/** The domain's refusals as its reader sees them: parties and persons by their names, where its sentences have ids. */
export async function sayRefusals(
  states: States,
  state: unknown,
  refusals: readonly Refusal[],
): Promise<RefusalSaid[]> {
  const tokens = new Map<string, string>();
  for (const { fr, en } of refusals) {
    for (const [token, kind = '', id = ''] of `${fr}${en}`.matchAll(TOKEN)) {
      if (!tokens.has(token)) tokens.set(token, await nameOf(states, state, kind, id));
    }
  }
  const named = (sentence: string) => sentence.replace(TOKEN, (token) => tokens.get(token) ?? token);
  return refusals.map(({ rule, code, fr, en, field }) => ({
    rule,
    code,
    detail: { fr: named(fr), en: named(en) },
    ...(field === undefined ? {} : { field }),
  }));
}
