import type { Socket } from 'node:net';
import { problems } from './kinds.ts';
import { Problem } from './problem.ts';

const BY_CODE: Readonly<Record<string, Problem>> = {
  HPE_HEADER_OVERFLOW: new Problem(problems.headersTooLarge, {
    fr: 'Les en-têtes de la demande dépassent la taille admise.',
    en: 'The headers of the request are larger than allowed.',
  }),
  ERR_HTTP_REQUEST_TIMEOUT: new Problem(problems.timeout, {
    fr: 'La demande n’est pas arrivée entière à temps.',
    en: 'The request did not arrive whole in time.',
  }),
};
const OTHERWISE = new Problem(problems.invalidRequest, {
  fr: 'Ce qui a été envoyé n’est pas du HTTP lisible.',
  en: 'What was sent is not readable HTTP.',
});

/** Answers what Node could not read as a request: there is no route and no language yet, and the connection ends. */
export function answerMalformedHttp(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const problem = BY_CODE[error.code ?? ''] ?? OTHERWISE;
  const body = JSON.stringify(problem.bodyIn('fr'));
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${problem.status} ${problem.kind.title.en}\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
        `Content-Type: application/problem+json; charset=utf-8\r\n\r\n${body}`,
    );
  }
  socket.destroy(error);
}
