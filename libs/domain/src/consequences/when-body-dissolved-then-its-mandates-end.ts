import { consequence } from '../decider/consequence.ts';

/** R44: a body is dissolved: its mandates end, and the proxies of its sessions to come are revoked. */
export const whenBodyDissolvedThenItsMandatesEnd = consequence(['BodyDissolved'], (work, { data: { bodyId } }) => {
  for (const { mandateId, ended, bodyId: of } of Object.values(work.state.mandates))
    if (of === bodyId && ended === undefined) work.record('MandateEnded', { mandateId, reason: 'body-dissolved' });
  for (const session of Object.values(work.state.sessions)) {
    if (session.bodyId !== bodyId || session.status !== 'convened') continue;
    for (const { proxyId, revoked } of Object.values(session.proxies))
      if (!revoked) work.record('ProxyRevoked', { proxyId, sessionId: session.sessionId });
  }
});
