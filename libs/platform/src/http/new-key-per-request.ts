/** The key that the page of the documentation shows: it sends a new one in its place. */
export const SHOWN_KEY = '0190a4a8-1f5e-7c3a-9f0e-2b7d4c1a6e55';

interface PageRequest {
  readonly headers: Record<string, string>;
}

/**
 * Gives each request of the page a key of its own, unless the person wrote one. It runs in the browser, as its own text: nothing
 * around it is known there, and `crypto.randomUUID` is missing where the page does not come over TLS.
 */
export function newKeyPerRequest(request: PageRequest): PageRequest {
  if (request.headers['Idempotency-Key'] !== '0190a4a8-1f5e-7c3a-9f0e-2b7d4c1a6e55') return request;
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0'));
  const digits = hex.join('');
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    '4' + digits.slice(13, 16),
    'a' + digits.slice(17, 20),
    digits.slice(20),
  ];
  request.headers['Idempotency-Key'] = parts.join('-');
  return request;
}
