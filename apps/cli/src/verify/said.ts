import type { Break, Broken, Report } from './verify-store.ts';

const previous = (revision: number) => revision - 1;

const WHAT: Readonly<Record<Broken, (revision: number) => { readonly fr: string; readonly en: string }>> = {
  prev: (r) =>
    r === 0
      ? {
          fr: 'le premier événement prétend en suivre un autre : des événements ont été retirés avant lui, ou son chaînage a été changé',
          en: 'the first event claims to follow another: events were removed before it, or its link was changed',
        }
      : {
          fr: `l’événement ${r} ne suit pas l’événement ${previous(r)} : l’un des deux a été changé`,
          en: `event ${r} does not follow event ${previous(r)}: one of the two was changed`,
        },
  revision: (r) => ({
    fr: `l’événement ${r} manque à sa place : retiré, déplacé ou renuméroté`,
    en: `event ${r} is not in its place: removed, moved or renumbered`,
  }),
  stream: (r) => ({ fr: `l’événement ${r} est d’un autre flux`, en: `event ${r} is of another stream` }),
  form: (r) => ({
    fr: `l’événement ${r} n’a plus de forme canonique : son contenu ou son sel a été changé`,
    en: `event ${r} has no canonical form any more: its content or its salt was changed`,
  }),
  head: (r) => ({
    fr: `l’événement ${r} n’a pas l’empreinte gardée ailleurs : lui ou l’un de ceux d’avant a été changé`,
    en: `event ${r} does not have the hash kept elsewhere: it or one before it was changed`,
  }),
  unreadable: (r) => ({
    fr: `l’événement ${r} n’est plus lisible : ses octets ont été abîmés ou changés`,
    en: `event ${r} can no longer be read: its bytes were damaged or changed`,
  }),
  hidden: () => ({
    fr: 'son flux n’est plus donné depuis le premier événement : supprimé, tronqué ou doté d’un âge sur le serveur, qui l’efface pour de bon au prochain nettoyage (scavenge). N’en lancez pas ; mettez tout à l’abri d’abord : alliage migrate --from kurrentdb://… --to un dossier',
    en: 'its stream is no longer given from its first event: deleted, truncated or given an age on the server, which drops it for good at its next scavenge. Start none; bring everything to safety first: alliage migrate --from kurrentdb://… --to a folder',
  }),
  gone: (r) => ({
    fr: `l’événement ${r} était là lors d’une vérification précédente et n’y est plus`,
    en: `event ${r} was there at an earlier verification and is there no more`,
  }),
};

export const sayBreak = ({ stream, revision, what }: Break): string => {
  const { fr, en } = WHAT[what](revision);
  return `${stream}, révision · revision ${revision} [${what}]\n    ${fr}\n    ${en}`;
};

/** The whole report for people, French first. */
export function sayReport({ ok, events, streams, breaks, complete }: Report): string {
  const counted = `${events} événements · events, ${streams} flux · streams`;
  if (ok)
    return [
      `Tout est intact · everything is intact: ${counted}`,
      'Le dernier événement de chaque flux n’est couvert que par son empreinte : gardez-les ailleurs (--json), comparez plus tard (--known).',
      'The last event of each stream is covered by its hash alone: keep them elsewhere (--json), compare later (--known).',
    ].join('\n');
  const [first, ...others] = breaks;
  return [
    `Chaîne rompue · broken chain: ${first ? sayBreak(first) : ''}`,
    ...(others.length > 0 ? ['Dans d’autres flux aussi · in other streams, too:', ...others.map(sayBreak)] : []),
    counted,
    ...(complete
      ? []
      : [
          'Ce qui vient après l’événement illisible n’a pas été vérifié · what comes after the unreadable event was not verified',
        ]),
  ].join('\n');
}
