import { Problem, problems } from '@alliage/platform';

const said = (fr: string, en: string) => ({ fr, en });

/**
 * Whether the caller's view of the stream is the one it asks for (RFC 9110, 13.1.1).
 * @param revision of the stream as it is stored
 * @returns the problem, if there is one: 428 missing, 400 malformed, 412 stale
 */
export function unmetIfMatch(header: string | undefined, revision: number): Problem | undefined {
  if (header === undefined) {
    return new Problem(
      problems.ifMatchRequired,
      said(
        `Dites sur quelle version porte la demande : If-Match: "${revision}" (celle de maintenant), ou If-Match: * quelle qu’elle soit.`,
        `Say which revision the request is about: If-Match: "${revision}" (the present one), or If-Match: * whatever it is.`,
      ),
      { headers: { ETag: `"${revision}"` } },
    );
  }
  const wanted = header.trim();
  if (wanted === '*' || wanted === `"${revision}"`) return undefined;
  if (!/^"(0|[1-9]\d{0,14})"$/.test(wanted)) {
    const detail = said(
      'If-Match s’écrit "12" (avec les guillemets) ou *.',
      'If-Match is written "12" (with quotes) or *.',
    );
    return new Problem(problems.invalidHeader, detail, { errors: [{ field: 'If-Match', rule: 'etag', detail }] });
  }
  return new Problem(
    problems.stale,
    said(
      `La demande porte sur la version ${wanted} ; depuis, on en est à "${revision}". Relisez ce qui a changé, puis renvoyez-la avec une nouvelle clé ou la même.`,
      `The request is about revision ${wanted}; it is "${revision}" by now. Read what has changed, then send it again.`,
    ),
    { headers: { ETag: `"${revision}"` } },
  );
}
