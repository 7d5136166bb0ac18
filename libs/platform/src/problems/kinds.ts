import type { Said } from '../language/language.ts';

/** A kind of problem: its code (also the end of its type URI), its status, its title. */
export interface ProblemKind {
  readonly code: string;
  readonly status: number;
  readonly title: Said;
}

const kind = (status: number, code: string, fr: string, en: string): ProblemKind => ({
  code,
  status,
  title: { fr, en },
});

/** Every kind of problem that the service answers with. Refusals of the domain bring codes of their own (`refused`). */
export const problems = {
  malformedJson: kind(400, 'malformed-json', 'JSON illisible', 'Malformed JSON'),
  invalidRequest: kind(400, 'invalid-request', 'Demande mal formée', 'Invalid request'),
  invalidHeader: kind(400, 'invalid-header', 'En-tête mal formé', 'Invalid header'),
  keyRequired: kind(400, 'idempotency-key-required', 'Clé d’idempotence absente', 'Idempotency key missing'),
  unauthenticated: kind(401, 'unauthenticated', 'Auteur inconnu', 'Unknown actor'),
  forbidden: kind(403, 'forbidden', 'Interdit', 'Forbidden'),
  notFound: kind(404, 'not-found', 'Introuvable', 'Not found'),
  methodNotAllowed: kind(405, 'method-not-allowed', 'Méthode non admise', 'Method not allowed'),
  notAcceptable: kind(406, 'not-acceptable', 'Format non disponible', 'Not acceptable'),
  timeout: kind(408, 'request-timeout', 'Demande interrompue', 'Request timeout'),
  contended: kind(409, 'contended', 'Écritures concurrentes', 'Concurrent writes'),
  stale: kind(412, 'stale-revision', 'Version dépassée', 'Stale revision'),
  tooLarge: kind(413, 'too-large', 'Demande trop volumineuse', 'Request too large'),
  uriTooLong: kind(414, 'uri-too-long', 'Adresse trop longue', 'URI too long'),
  unsupportedMediaType: kind(415, 'unsupported-media-type', 'Type de contenu non admis', 'Unsupported media type'),
  refused: kind(422, 'refused', 'Refusé par une règle', 'Refused by a rule'),
  keyReused: kind(422, 'idempotency-key-reused', 'Clé d’idempotence déjà utilisée', 'Idempotency key reused'),
  notRecordable: kind(422, 'not-recordable', 'Ne peut être enregistré', 'Cannot be recorded'),
  ifMatchRequired: kind(428, 'if-match-required', 'Version attendue absente', 'Expected revision missing'),
  headersTooLarge: kind(431, 'headers-too-large', 'En-têtes trop volumineux', 'Header fields too large'),
  internal: kind(500, 'internal', 'Erreur du service', 'Internal error'),
  unavailable: kind(503, 'unavailable', 'Service momentanément indisponible', 'Service unavailable'),
  outcomeUnknown: kind(503, 'outcome-unknown', 'Issue inconnue', 'Outcome unknown'),
  newerEvents: kind(503, 'newer-events', 'Service à mettre à jour', 'Service to be upgraded'),
  unreadableEvent: kind(503, 'unreadable-event', 'Événement illisible', 'Unreadable event'),
} satisfies Record<string, ProblemKind>;
