import { wordsOf, type DataOf } from '@alliage/events';
import { projection, type Handlers } from '../contract/projection.ts';
import { agenda, waitAgain } from './agenda.ts';
import { acceptance, attendance, comment, interest, item, minutes, proxy, session, voice } from './tables.ts';

function whenOf({ when, notice, short }: DataOf<'SessionMoved'> | DataOf<'SessionConvened'>) {
  const noticed = {
    ...{ noticeGiven: notice.given, noticeRequired: notice.required, noticeCharter: notice.charterVersion, short },
  };
  const link = when.link === undefined ? null : wordsOf(when.link);
  if (when.form === 'consultation')
    return { form: when.form, startsAt: when.opensAt, closesAt: when.closesAt, place: null, link, ...noticed };
  const place = when.place === undefined ? null : wordsOf(when.place);
  return { form: when.form, startsAt: when.startsAt, closesAt: null, place, link, ...noticed };
}

const held: Handlers = {
  SessionConvened: ({ data, effectiveOn }, rows) => {
    const { sessionId, bodyId, title, secondConvocationOf } = data;
    rows.put(session, {
      ...{ sessionId, bodyId, title: title === undefined ? null : wordsOf(title), secondConvocationOf },
      ...whenOf(data),
      ...{ convenedOn: effectiveOn, status: 'convened' },
    });
  },
  SessionMoved: async ({ data }, rows) => {
    const { sessionId } = data;
    await rows.patch(session, { sessionId }, whenOf(data));
    // Who accepted a shorter notice accepted it for the day that was named.
    for (const row of await rows.list(acceptance, { sessionId })) if (row.itemId === '') rows.remove(acceptance, row);
  },
  SessionCancelled: async ({ data: { sessionId, reason }, effectiveOn }, rows) => {
    const end = { status: 'cancelled', closedOn: effectiveOn, endWords: wordsOf(reason) } as const;
    await rows.patch(session, { sessionId }, end);
    for (const row of await rows.list(item, { sessionId })) await waitAgain(rows, row);
  },
  ShortNoticeAccepted: ({ data: { sessionId, partyId, itemId = '' } }, rows) =>
    rows.put(acceptance, { sessionId, partyId, itemId }),
  SessionOpened: ({ data: { sessionId, ...frozen }, effectiveOn, revision }, rows) =>
    rows.patch(session, { sessionId }, { ...frozen, status: 'open', openedOn: effectiveOn, openedAt: revision }),
  SessionAdjourned: ({ data: { sessionId, quorum, words }, effectiveOn }, rows) =>
    rows.patch(
      session,
      { sessionId },
      {
        ...{ status: 'adjourned', closedOn: effectiveOn, adjournedFor: quorum },
        endWords: words === undefined ? null : wordsOf(words),
      },
    ),
  SessionClosed: ({ data: { sessionId }, effectiveOn }, rows) =>
    rows.patch(session, { sessionId }, { status: 'closed', closedOn: effectiveOn }),
};

const attended: Handlers = {
  AttendanceRecorded: ({ data }, rows) => rows.put(attendance, data),
  ProxyGiven: ({ data }, rows) => rows.put(proxy, { ...data, accepted: false, revoked: false }),
  ProxyAccepted: ({ data }, rows) => rows.patch(proxy, data, { accepted: true }),
  ProxyRevoked: ({ data }, rows) => rows.patch(proxy, data, { revoked: true }),
};

const written: Handlers = {
  MinutesDrafted: ({ data: { words, ...draft }, effectiveOn }, rows) =>
    rows.put(minutes, { ...draft, draftedOn: effectiveOn, words: words === undefined ? null : wordsOf(words) }),
  MinutesCommented: ({ data: { words, ...said }, effectiveOn, revision }, rows) =>
    rows.put(comment, { ...said, words: wordsOf(words), revision, on: effectiveOn }),
  MinutesApproved: ({ data: { sessionId, draft, how, atSessionId }, effectiveOn }, rows) =>
    rows.patch(minutes, { sessionId, draft }, { approvedOn: effectiveOn, how, atSessionId }),
  MinutesPublished: ({ data: { sessionId, visibility } }, rows) =>
    rows.patch(session, { sessionId }, { publishedTo: visibility }),
  BoardNoteSent: ({ data: { sessionId, parties, decisions, words }, effectiveOn }, rows) =>
    rows.patch(
      session,
      { sessionId },
      {
        ...{ noteSentOn: effectiveOn, noteTo: parties, noteDecisions: decisions },
        noteWords: words === undefined ? null : wordsOf(words),
      },
    ),
};

/** Sessions with agenda, attendance, proxies, voices, minutes and the note to the boards (R10–R15, R25). */
export const sessions = projection({
  name: 'sessions',
  version: 2,
  tables: { session, item, voice, interest, attendance, proxy, acceptance, minutes, comment },
  on: { ...held, ...agenda, ...attended, ...written },
});
