import { DecodeError, NewerEventError } from '@alliage/events';
import { AppendTooLarge, StoreUnavailable, UnknownOutcome, UnreadableEvent } from '@alliage/event-store';
import { Problem, problems, unavailable } from '@alliage/platform';

/** What the event store and its codec throw, as problems; anything else stays as it is. */
export function storeProblem(error: unknown): unknown {
  if (error instanceof UnreadableEvent || error instanceof DecodeError) return unreadable(error);
  if (error instanceof StoreUnavailable) return unavailable(error);
  if (error instanceof UnknownOutcome) {
    return new Problem(
      problems.outcomeUnknown,
      {
        fr: 'Le stockage n’a pas dit s’il a gardé cette demande : renvoyez-la avec la même clé, elle n’aura qu’un effet.',
        en: 'The store did not say whether it kept this request: send it again with the same key, it has one effect only.',
      },
      { headers: { 'Retry-After': '5' }, cause: error },
    );
  }
  if (error instanceof NewerEventError) {
    return new Problem(
      problems.newerEvents,
      {
        fr: 'L’histoire de cette alliance contient des événements plus récents que ce service : il faut le mettre à jour.',
        en: 'The history of this alliance has events that are newer than this service: it must be upgraded.',
      },
      { headers: { 'Retry-After': '60' }, cause: error },
    );
  }
  if (error instanceof AppendTooLarge) {
    const detail = {
      fr: 'Cette demande entraîne plus d’événements que l’on n’en enregistre d’un coup : faites-en plusieurs.',
      en: 'This request leads to more events than are recorded in one go: make several of it.',
    };
    return new Problem(problems.notRecordable, detail, {
      errors: [{ field: '', rule: error.limit, detail }],
      cause: error,
    });
  }
  return error;
}

/** Nothing is decided on a history of which an event cannot be understood; `errors[0].field` is `<stream>@<revision>`. */
function unreadable(error: UnreadableEvent | DecodeError): Problem {
  const { stream, revision } = error;
  const detail = {
    fr: `L’événement ${revision} du flux ${stream} n’est pas lisible : rien ne s’y ajoute tant qu’il n’est pas réparé. Prévenez qui tient le service.`,
    en: `Event ${revision} of the stream ${stream} cannot be read: nothing is added until it is repaired. Tell whoever runs the service.`,
  };
  const errors = [{ field: `${stream}@${revision}`, rule: 'event', detail }];
  return new Problem(problems.unreadableEvent, detail, { errors, cause: error });
}
