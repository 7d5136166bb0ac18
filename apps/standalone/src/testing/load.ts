import { randomUUID } from 'node:crypto';
import type { Service } from './service.ts';

export interface Acknowledged {
  readonly path: string;
  readonly key: string;
  readonly sent: object;
  readonly answer: Readonly<Record<string, unknown>>;
}

/**
 * Sends commands from several clients at once until the service no longer answers.
 * @param onAcknowledged told after each acknowledged command how many there are: a busy machine is slow, and no clock says when there is load
 * @returns what it acknowledged, and every other answer that came
 */
export async function loadUntilGone(
  service: Service,
  alliance: string,
  clients: number,
  onAcknowledged: (count: number) => void = () => undefined,
) {
  const acknowledged: Acknowledged[] = [];
  const unanswered: Omit<Acknowledged, 'answer'>[] = [];
  const others: { readonly status: number; readonly body: unknown }[] = [];
  const client = async (name: number) => {
    for (let i = 0; ; i += 1) {
      const key = randomUUID();
      const [path, sent] =
        i % 2 === 0
          ? ['/v1/organisations', { name: `Organisation ${name}-${i}`, kind: 'association' }]
          : [`${alliance}/rename-alliance`, { name: `Nom ${name}-${i}` }];
      try {
        const { status, body } = await service.post(path, sent, key);
        if (status < 300) onAcknowledged(acknowledged.push({ path, key, sent, answer: body }));
        else others.push({ status, body });
        if (status === 503) return;
      } catch {
        unanswered.push({ path, key, sent });
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, name) => client(name)));
  return { acknowledged, unanswered, others };
}
