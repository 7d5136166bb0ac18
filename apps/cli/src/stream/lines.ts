import { isSealedLink, sayWhen, type Link } from '@alliage/events';
import type { ToldEvent } from './told.ts';

/** Nothing that was stored may steer a terminal. */
const plain = (text: string) => text.replace(/\s*\n\s*/g, ' / ').replace(/\p{Cc}/gu, ' ');

function dayOf(event: Link, language: 'fr' | 'en'): string {
  try {
    return sayWhen(event.metadata.effectiveOn, language);
  } catch {
    // A forged or unknown form is shown as it is stored.
    return String(event.metadata.effectiveOn);
  }
}

/** Who acted, of an event that is withheld. */
const unsaid = { role: '', personId: '…' };
const withheld = { fr: '(réservé à la partie)', en: '(kept to the party itself)' };

function whoIn(event: Link, told: ToldEvent | undefined): string {
  const { role, personId } = isSealedLink(event) ? unsaid : event.metadata.actor;
  if (told === undefined) return `${role} ${personId}`.trim();
  return [told.who.name ?? personId, told.who.roleName, told.who.party].filter((part) => part !== null).join(', ');
}

const MUCH = 300;
const cut = (text: string) => (text.length > MUCH ? `${text.slice(0, MUCH)}…` : text);

/** An event for people: revision, day, type, who; below, its sentence, or what is stored where nobody says it. */
export function eventLines(event: Link, told: ToldEvent | undefined, language: 'fr' | 'en'): string {
  const head = [`#${event.revision}`, told?.when ?? dayOf(event, language), event.type, whoIn(event, told)];
  const said = told?.sentence ?? (isSealedLink(event) ? withheld[language] : cut(JSON.stringify(event.data)));
  return `${head.map(plain).join(' · ')}\n    ${plain(said)}`;
}
