import type { Json } from '@alliage/events';

/** Requests whose list came as a file, as they were sent. */
const files = new WeakMap<object, Json>();

/** Keeps what was sent, word for word, beside the command that it became. */
export const keepSent = (request: object, sent: Json): void => void files.set(request, sent);

/** What a repeated command is told by: the file and what came with it where there was one, else the body. */
export const sentAs = (request: { readonly body: unknown }): Json => files.get(request) ?? (request.body as Json);
