import type { Actor, Role } from '@alliage/events';
import { isId, Problem, problems, type Said } from '@alliage/platform';
import { ActorResolver, type Caller } from './actor-resolver.ts';
import { MODES, type Mode } from './mode.ts';

/** Every role in which one may act. */
export const ROLES: readonly Role[] = [
  'network-facilitator',
  'pilot',
  'member',
  'representative',
  'guest',
  'auditor',
  'operator',
  'reader',
  'automation',
];
const KEYS = ['role', 'person', 'party'];
export const ACTOR_EXAMPLE = 'role=pilot; person=3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

const unknown = (said: Said) => {
  const detail = {
    fr: `En-tête Alliage-Actor : ${said.fr} Exemple : ${ACTOR_EXAMPLE}.`,
    en: `Header Alliage-Actor: ${said.en} Example: ${ACTOR_EXAMPLE}.`,
  };
  return new Problem(problems.unauthenticated, detail, {
    errors: [{ field: 'Alliage-Actor', rule: 'actor', detail }],
    headers: { 'WWW-Authenticate': 'Alliage-Actor' },
  });
};

function readPairs(header: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const part of header.split(';').filter((text) => text.trim() !== '')) {
    const [, key = '', value = ''] = /^\s*([a-z]+)\s*=\s*(\S+)\s*$/.exec(part) ?? [];
    if (!KEYS.includes(key))
      throw unknown({
        fr: 'seuls « role », « person » et « party » y figurent.',
        en: 'it has "role", "person" and "party" only.',
      });
    if (pairs.has(key)) throw unknown({ fr: `« ${key} » y figure deux fois.`, en: `"${key}" stands there twice.` });
    pairs.set(key, value);
  }
  return pairs;
}

/** Takes the actor from the header `Alliage-Actor`, at its word: for demonstrations and tests only. */
export class HeaderActorResolver extends ActorResolver {
  /** @throws Error unless the mode says that this is a demonstration or a test. */
  constructor(mode: Mode) {
    super();
    if (!MODES.includes(mode)) throw new Error(`actors cannot be taken from a header in mode ${String(mode)}`);
  }

  resolve({ headers }: Caller): Actor {
    const header = headers['alliage-actor'];
    if (typeof header !== 'string' || header.trim() === '')
      throw unknown({ fr: 'absent, dites qui agit.', en: 'missing, say who acts.' });
    const pairs = readPairs(header);
    const role = ROLES.find((known) => known === pairs.get('role'));
    if (role === undefined)
      throw unknown({
        fr: `« role » est l’un de : ${ROLES.join(', ')}.`,
        en: `"role" is one of: ${ROLES.join(', ')}.`,
      });
    const personId = pairs.get('person');
    if (!isId(personId))
      throw unknown({ fr: '« person » est un UUID en minuscules.', en: '"person" is a UUID in lower case.' });
    const partyId = pairs.get('party');
    if (partyId !== undefined && !isId(partyId))
      throw unknown({ fr: '« party » est un UUID en minuscules.', en: '"party" is a UUID in lower case.' });
    return { personId, role, ...(partyId === undefined ? {} : { partyId }) };
  }
}
