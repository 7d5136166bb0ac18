import type { DataOf } from '@alliage/events';
import type { Say } from '../say.ts';
import type { Told } from '../told.ts';
import { saying } from './projects.ts';
import type { Chapter, Sentences } from './sentences.ts';
import { does, theBody } from './words.ts';

type When = DataOf<'SessionConvened'>['when'];

/** « le 5 mars 2018 à 14 h 00, à Paris » */
function when(at: When, say: Say): string {
  const fr = say.language === 'fr';
  const moment = (local: string) => {
    const [day = '', time = ''] = local.split('T');
    const [hours, minutes] = time.split(':');
    const clock = `${Number(hours)} h${minutes === '00' ? '' : ` ${minutes}`}`;
    return fr ? `${say.day(day)} à ${clock}` : `${say.day(day)} at ${time}`;
  };
  if (at.form === 'consultation') {
    const [opens, closes] = [moment(at.opensAt).replace(/^le /, ''), moment(at.closesAt).replace(/^le /, '')];
    return fr ? `par écrit, du ${opens} au ${closes}` : `in writing, from ${opens} to ${closes}`;
  }
  const place = typeof at.place === 'string' ? ` (${at.place})` : '';
  return `${fr ? '' : 'for '}${moment(at.startsAt)}${place}`;
}

const short = ({ short: is, notice }: { short: boolean; notice: { given: number; required: number } }, say: Say) => {
  if (!is) return '';
  const { given, required } = notice;
  if (given < 0) return { fr: ', enregistrée après coup', en: ', recorded after it was held' }[say.language];
  const days = (n: number, fr: boolean) => (fr ? `${n} jour${n > 1 ? 's' : ''}` : `${n} day${n === 1 ? '' : 's'}`);
  return {
    fr: `, avec un délai court (${days(given, true)} au lieu de ${say.number(required)})`,
    en: `, on short notice (${days(given, false)} instead of ${say.number(required)})`,
  }[say.language];
};

const PRESENCE = {
  fr: { present: 'est là', excused: 's’excuse', absent: 'est absent' },
  en: { present: 'is there', excused: 'sends apologies', absent: 'is absent' },
} as const;

type Found = DataOf<'SessionOpened'>['quorum'];

/** R12: both halves, found and needed, where something is missing: two allies out of two may be there, and too few of their members. */
function lacking(found: Found, say: Say): string {
  const { alliesNeeded, alliesFound, alliesBase, seatsNeeded, seatsFound, seatsBase } = found;
  const n = say.number;
  // The round table and a second convocation count the allies alone.
  const members = seatsNeeded > 0;
  if (say.language === 'en') {
    const allies = `${n(alliesFound)} of ${n(alliesBase)} allies there, ${n(alliesNeeded)} needed`;
    return members
      ? `${allies}; ${n(seatsFound)} of ${n(seatsBase)} members present or represented, ${n(seatsNeeded)} needed`
      : allies;
  }
  const s = (many: number) => (many > 1 ? 's' : '');
  const allies = `${n(alliesFound)} allié${s(alliesFound)} sur ${n(alliesBase)}, il en faut ${n(alliesNeeded)}`;
  return members
    ? `${allies} ; ${n(seatsFound)} membre${s(seatsFound)} présent${s(seatsFound)} ou représenté${s(seatsFound)} sur ${n(seatsBase)}, il en faut ${n(seatsNeeded)}`
    : allies;
}

function quorum(found: Found, say: Say): string {
  const { alliesFound, alliesBase, reached } = found;
  const [there, base] = [say.number(alliesFound), say.number(alliesBase)];
  if (!reached)
    return (
      { fr: 'le quorum n’est pas atteint (', en: 'there is no quorum (' }[say.language] + `${lacking(found, say)})`
    );
  return say.language === 'fr'
    ? `le quorum est atteint (${there} allié${alliesFound > 1 ? 's' : ''} sur ${base})`
    : `there is a quorum (${there} of ${base} allies)`;
}

/** A consultation has no quorum as it opens: who answers makes it. */
const foundAtOpening = ({ data }: Told<'SessionOpened'>, say: Say): string =>
  data.quorum.alliesFound === 0
    ? ''
    : ` ; ${quorum(data.quorum, say)}`.replace(/^ ; /, say.language === 'fr' ? ' ; ' : '; ');

const incomplete = (complete: boolean, say: Say): string => {
  if (complete) return '';
  return {
    fr: ' L’instance n’est pas complète : elle peut échanger, non décider.',
    en: ' The body is not complete: it may meet, not decide.',
  }[say.language];
};

const kind = (content: DataOf<'AgendaItemAdded'>['content'], say: Say): string => {
  const { fr, en } = {
    information: { fr: 'pour information', en: 'for information' },
    debate: { fr: 'pour en débattre', en: 'for debate' },
    decision: { fr: 'pour décision', en: 'for decision' },
  }[content.kind];
  const matter = content.matter === undefined ? '' : ` (${say.label('matter', content.matter)})`;
  return (say.language === 'fr' ? fr : en) + matter;
};

const OPENNESS = {
  fr: { alliance: 'à l’alliance', network: 'au réseau', public: 'à tous' },
  en: { alliance: 'the alliance', network: 'the network', public: 'everyone' },
} as const;

export const sessions: Sentences<Chapter<'sessions'>> = {
  SessionConvened: {
    fr: ({ data }, say) =>
      `${theBody(say.body(data.bodyId), say, 'start')} est convoqué${say.body(data.bodyId).startsWith('équipe') ? 'e' : ''} ${when(data.when, say)}${saying(data.title, say)}${short(data, say)}${data.secondConvocationOf === undefined ? '' : ', en seconde convocation'}.`,
    en: ({ data }, say) =>
      `${theBody(say.body(data.bodyId), say, 'start')} is convened ${when(data.when, say)}${saying(data.title, say)}${short(data, say)}${data.secondConvocationOf === undefined ? '' : ', a second time'}.`,
  },
  ShortNoticeAccepted: {
    fr: ({ data }, say) =>
      `${does(say.party(data.partyId), 'accepte', 'acceptent')} ${data.itemId === undefined ? 'un délai plus court' : `que le point ${say.item(data.itemId)} ait été ajouté`} ; ${say.session(data.sessionId)}.`,
    en: ({ data }, say) =>
      `${say.party(data.partyId)} accepts ${data.itemId === undefined ? 'a shorter notice' : `that the item ${say.item(data.itemId)} was added`}; ${say.session(data.sessionId)}.`,
  },
  SessionMoved: {
    fr: ({ data }, say) => `La séance est déplacée : elle aura lieu ${when(data.when, say)}${short(data, say)}.`,
    en: ({ data }, say) => `The session is moved: it is now set ${when(data.when, say)}${short(data, say)}.`,
  },
  SessionCancelled: {
    fr: ({ data }, say) => `La ${say.session(data.sessionId)} est annulée${saying(data.reason, say)}.`,
    en: ({ data }, say) => `The ${say.session(data.sessionId)} is cancelled${saying(data.reason, say)}.`,
  },
  AgendaItemAdded: {
    fr: ({ data }, say) =>
      `${data.carriedFrom === undefined ? 'Un point est inscrit' : 'Un point qui attendait est repris'} à l’ordre du jour ${kind(data.content, say)} : ${say.words(data.content.title)}${data.late ? ', après la convocation' : ''}.`,
    en: ({ data }, say) =>
      `${data.carriedFrom === undefined ? 'An item is put' : 'A waiting item is taken up'} on the agenda ${kind(data.content, say)}: ${say.words(data.content.title)}${data.late ? ', after the convocation' : ''}.`,
  },
  AgendaItemReworded: {
    fr: ({ data }, say) =>
      `Le point ${say.words(data.content.title)} est reformulé ; les voix déjà données sont effacées.`,
    en: ({ data }, say) => `The item ${say.words(data.content.title)} is reworded; voices already given are void.`,
  },
  AgendaItemTreated: {
    fr: ({ data }, say) => `Le point ${say.item(data.itemId)} est traité${saying(data.words, say)}.`,
    en: ({ data }, say) => `The item ${say.item(data.itemId)} is treated${saying(data.words, say)}.`,
  },
  AgendaItemCarriedOver: {
    fr: ({ data }, say) => `Le point ${say.item(data.itemId)} n’a pas été réglé : il attendra une prochaine séance.`,
    en: ({ data }, say) => `The item ${say.item(data.itemId)} was not settled: it waits for a later session.`,
  },
  ItemPostponed: {
    fr: ({ data }, say) => `Le point ${say.item(data.itemId)} est remis à plus tard${saying(data.words, say)}.`,
    en: ({ data }, say) => `The item ${say.item(data.itemId)} is postponed${saying(data.words, say)}.`,
  },
  BacklogItemDropped: {
    fr: ({ data }, say) =>
      `Le point ${say.item(data.itemId)}, qui attendait, est abandonné${saying(data.reason, say)}.`,
    en: ({ data }, say) => `The waiting item ${say.item(data.itemId)} is dropped${saying(data.reason, say)}.`,
  },
  AttendanceRecorded: {
    fr: ({ data }, say) =>
      `${say.mandate(data.mandateId)} ${data.byAlternate ? 'est là par son suppléant' : PRESENCE.fr[data.presence]}.`,
    en: ({ data }, say) =>
      `${say.mandate(data.mandateId)} ${data.byAlternate ? 'is there by its alternate' : PRESENCE.en[data.presence]}.`,
  },
  ProxyGiven: {
    fr: ({ data }, say) => `${say.mandate(data.giver)} donne pouvoir à ${say.mandate(data.holder)}.`,
    en: ({ data }, say) => `${say.mandate(data.giver)} gives a proxy to ${say.mandate(data.holder)}.`,
  },
  ProxyAccepted: {
    fr: ({ data }, say) => `Le pouvoir donné par ${say.mandate(data.proxyId)} est accepté.`,
    en: ({ data }, say) => `The proxy given by ${say.mandate(data.proxyId)} is accepted.`,
  },
  ProxyRevoked: {
    fr: ({ data }, say) => `Le pouvoir donné par ${say.mandate(data.proxyId)} est retiré.`,
    en: ({ data }, say) => `The proxy given by ${say.mandate(data.proxyId)} is revoked.`,
  },
  InterestDeclared: {
    fr: ({ data }, say) =>
      `${say.mandate(data.mandateId)} déclare un intérêt et se déporte du point ${say.item(data.itemId)} : ${say.words(data.ground)}.`,
    en: ({ data }, say) =>
      `${say.mandate(data.mandateId)} declares an interest and is recused from the item ${say.item(data.itemId)}: ${say.words(data.ground)}.`,
  },
  SessionOpened: {
    fr: (event, say) =>
      `La ${say.session(event.data.sessionId)} s’ouvre${foundAtOpening(event, say)}.${incomplete(event.data.complete, say)}`,
    en: (event, say) =>
      `The ${say.session(event.data.sessionId)} opens${foundAtOpening(event, say)}.${incomplete(event.data.complete, say)}`,
  },
  SessionAdjourned: {
    fr: ({ data }, say) =>
      `La ${say.session(data.sessionId)} est ajournée : ${quorum(data.quorum, say)}${saying(data.words, say)}.`,
    en: ({ data }, say) =>
      `The ${say.session(data.sessionId)} is adjourned: ${quorum(data.quorum, say)}${saying(data.words, say)}.`,
  },
  SessionClosed: {
    fr: ({ data }, say) => `La ${say.session(data.sessionId)} est levée.`,
    en: ({ data }, say) => `The ${say.session(data.sessionId)} closes.`,
  },
  MinutesDrafted: {
    fr: ({ data }, say) =>
      `Le compte rendu de la ${say.session(data.sessionId)} est établi${data.draft > 1 ? ` (projet ${data.draft})` : ''}${saying(data.words, say)}.`,
    en: ({ data }, say) =>
      `The minutes of the ${say.session(data.sessionId)} are drafted${data.draft > 1 ? ` (draft ${data.draft})` : ''}${saying(data.words, say)}.`,
  },
  MinutesCommented: {
    fr: ({ data }, say) =>
      `${say.mandate(data.mandateId)} ${data.objection ? 's’oppose au compte rendu' : 'fait une observation sur le compte rendu'} : ${say.words(data.words)}.`,
    en: ({ data }, say) =>
      `${say.mandate(data.mandateId)} ${data.objection ? 'objects to the minutes' : 'comments on the minutes'}: ${say.words(data.words)}.`,
  },
  MinutesApproved: {
    fr: ({ data }, say) =>
      `Le compte rendu de la ${say.session(data.sessionId)} est approuvé, ${data.how === 'silence' ? 'personne ne s’y étant opposé' : 'à la séance suivante'}.`,
    en: ({ data }, say) =>
      `The minutes of the ${say.session(data.sessionId)} are approved, ${data.how === 'silence' ? 'nobody having objected' : 'at the next session'}.`,
  },
  MinutesPublished: {
    fr: ({ data }, say) =>
      `Le compte rendu de la ${say.session(data.sessionId)} est ouvert ${OPENNESS.fr[data.visibility]}.`,
    en: ({ data }, say) =>
      `The minutes of the ${say.session(data.sessionId)} are open to ${OPENNESS.en[data.visibility]}.`,
  },
};
