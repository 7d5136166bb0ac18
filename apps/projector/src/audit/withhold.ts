import { sealedLink, type SealedLink, type StoredEvent } from '@alliage/events';
import type { RecordedEvent } from '@alliage/event-store';

/** R28: an assessment is sealed for everyone, whatever visibility its command asked for. */
const isWithheld = ({ type, metadata }: StoredEvent): boolean =>
  metadata.visibility === 'party' || type === 'AssessmentSealed';

export type Given<E extends StoredEvent> = E | (SealedLink & Omit<E, keyof StoredEvent>);

/** The event as anyone is given it: whole, or as a link that verifies without being read (R28, R32). */
export function withheldFromAll<E extends StoredEvent & Partial<RecordedEvent>>(event: E): Given<E> {
  if (!isWithheld(event)) return event;
  const position = event.position === undefined ? {} : { position: event.position };
  return { ...sealedLink(event), ...position } as Given<E>;
}
