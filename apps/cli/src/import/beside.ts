import { isId, keyOf } from '@alliage/lists';
import { AllianceViews } from './alliance-views.ts';
import { calledLike, theOne } from './found.ts';
import type { KindName } from './kinds.ts';
import { untold, type AskedOf } from './who-imports.ts';

/** What is said of a list besides the list. */
export interface Besides {
  readonly body?: string;
  readonly on?: string;
  readonly source?: string;
  readonly reported?: true;
}

const sayBody = {
  fr: 'Dites de quelle instance sont ces membres, avec --body : political, technical, ou le titre d’un chantier.',
  en: 'Say of which body these are members, with --body: political, technical, or the title of a project.',
};
const wayOut = {
  fr: 'Dites l’une d’elles avec --body, ou constituez-la d’abord (constitute-committee, constitute-project-team).',
  en: 'Say one of them with --body, or constitute it first (constitute-committee, constitute-project-team).',
};

const COMMITTEES = [
  { kind: 'political', fr: 'Le comité politique', en: 'The political committee' },
  { kind: 'technical', fr: 'Le comité technique', en: 'The technical committee' },
] as const;

const path = (allianceId: string, command: string) => `POST /v1/alliances/${allianceId}/${command}`;

/** A body of which people speak before there is one: which command makes it. */
async function notYetConstituted(body: string, allianceId: string, views: AllianceViews) {
  const key = keyOf(body);
  const committee = COMMITTEES.find(({ kind, fr, en }) =>
    [kind, fr.slice(3), en.slice(4), fr.split(' ').at(-1) ?? ''].some((name) => keyOf(name) === key),
  );
  if (committee) {
    const how = `${path(allianceId, 'constitute-committee')} {"kind":"${committee.kind}"}`;
    return {
      fr: `${committee.fr} n’est pas encore constitué dans cette alliance : constituez-le d’abord (${how}), puis renvoyez la liste.`,
      en: `${committee.en} is not constituted in this alliance yet: constitute it first (${how}), then send the list again.`,
    };
  }
  const project = calledLike(body, await views.projects())[0];
  if (!project) return undefined;
  const how = `${path(allianceId, 'constitute-project-team')} {"projectId":"${project.id}"}`;
  return {
    fr: `Le chantier « ${project.told} » n’a pas encore d’équipe : constituez-la d’abord (${how}), puis renvoyez la liste.`,
    en: `The project "${project.told}" has no team yet: constitute it first (${how}), then send the list again.`,
  };
}

async function bodyIdOf(
  { client, allianceId }: AskedOf,
  body: string | undefined,
  language: 'fr' | 'en',
): Promise<string> {
  if (body === undefined) throw untold(sayBody, language);
  if (isId(body)) return body;
  const views = new AllianceViews(client, allianceId);
  const bodies = await views.bodies();
  const found = theOne(body, bodies, wayOut);
  if (found.ok) return found.value;
  const notYet = calledLike(body, bodies).length > 0 ? undefined : await notYetConstituted(body, allianceId, views);
  throw untold(notYet ?? found.detail, language);
}

/** The fields of the command that are not in its list. @throws Refused where the body is not told; Unreachable */
export async function besideOf(kind: KindName, asked: AskedOf, besides: Besides, language: 'fr' | 'en') {
  const { body, on, source, reported } = besides;
  const provenance = { kind: reported ? 'reported' : 'recorded', ...(source === undefined ? {} : { source }) };
  return {
    ...(kind === 'members' ? { bodyId: await bodyIdOf(asked, body, language) } : {}),
    ...(on === undefined ? {} : { effectiveOn: on }),
    ...(reported || source !== undefined ? { provenance } : {}),
  };
}
