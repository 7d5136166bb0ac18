import { fieldName, labelsOf, type LabelKind } from '@alliage/domain';
import { isEdtf, type FreeText, type Json } from '@alliage/events';
import { unknown, type Say } from './say.ts';

/** Fields that hold a word of the vocabulary → which. */
const vocabulary: Readonly<Record<string, LabelKind>> = {
  body: 'body',
  capacity: 'capacity',
  criterion: 'criterion',
  gate: 'gate',
  kind: 'organisation-kind',
  matter: 'matter',
  mode: 'mode',
  outcome: 'outcome',
  role: 'party-role',
  to: 'stage',
  types: 'alliance-type',
};
const dates = ['due', 'effectiveOn', 'from', 'period', 'until'];
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Parties by name, and the session of a decision; of other ids nothing better can be said than the id. */
function thing(field: string, id: string, say: Say): string {
  if (field === 'sessionId') return say.session(id);
  return ['partyId', 'ofPartyId', 'parties', 'signatories'].includes(field) ? say.party(id) : id;
}

function text(field: string, value: string, say: Say): string {
  if (dates.includes(field) && isEdtf(value)) return say.when(value);
  if (UUID.test(value)) return thing(field, value, say);
  const kind = vocabulary[field];
  // Something else may have a field of the same name: what is no word of the vocabulary is told as it is.
  const known = kind === undefined ? undefined : labelsOf(kind, say.language).find(([word]) => word === value);
  return known?.[1] ?? say.words(value);
}

/** What a field of an entry says, as a sentence tells it: dates and words of the vocabulary in the reader's language, « non connu » for null. */
export function sayField(path: string, value: Json | undefined, say: Say): string {
  const field = path.split('/').findLast((step) => !/^\d+$/.test(step)) ?? '';
  if (value === null || value === undefined) return unknown(say.language);
  if (typeof value === 'string') return text(field, value, say);
  if (typeof value === 'number')
    return field === 'cents' ? say.amount({ kind: 'money', cents: value }) : say.number(value);
  if (typeof value === 'boolean') return { fr: value ? 'oui' : 'non', en: value ? 'yes' : 'no' }[say.language];
  if (Array.isArray(value)) {
    const said = (value as readonly Json[]).map((one) => sayField(path, one, say));
    return said.length === 0 ? unknown(say.language) : say.list(said);
  }
  if (Object.hasOwn(value, '$sealed')) return say.words(value as unknown as FreeText);
  const colon = say.language === 'fr' ? ' : ' : ': ';
  const members = Object.entries(value).map(
    ([key, member]) =>
      `${fieldName(`/${key}`, say.language).replace(/^\//, '')}${colon}${sayField(`/${key}`, member as Json, say)}`,
  );
  return members.length === 0 ? unknown(say.language) : members.join(', ');
}
