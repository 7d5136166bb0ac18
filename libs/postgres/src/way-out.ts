const UNTRUSTED =
  /^(UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|CERT_SIGNATURE_FAILURE)$/;
const NOBODY = /^(ECONNREFUSED|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT)/;

const CUT = /^(ECONNRESET|EPIPE|57P0[1-3]|08\w{3})$/;
const CUT_SAID = /^(Connection terminated|Client has encountered a connection error)/;

const both = (fr: string, en: string) => `${fr} / ${en}`;

/**
 * What an operator can do about a database that refuses, in French and English; undefined where it is not known. No secret is repeated.
 * @param name the variable that names the database: those beside it begin with it (`ALLIAGE_VIEWS`, `ALLIAGE_VIEWS_USER`)
 */
export function wayOut(error: unknown, name: string): string | undefined {
  const { code = '', message = '', errors } = (error ?? {}) as { code?: string; message?: string; errors?: unknown[] };
  if (Array.isArray(errors) && errors.length > 0) return wayOut(errors[0], name);
  if (UNTRUSTED.test(code))
    return both(
      `Le certificat de la base est signé par une autorité inconnue : donnez le certificat de celle-ci dans ${name}_CA_FILE.`,
      `The database’s certificate is signed by an authority that is not known: give that one’s certificate in ${name}_CA_FILE.`,
    );
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return both(
      `Le certificat de la base n’est pas fait pour ce nom : nommez l’hôte dans ${name} comme son certificat le nomme.`,
      `The database’s certificate is not made for this name: name the host in ${name} as its certificate does.`,
    );
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID')
    return both(
      'Le certificat de la base n’est pas valable aujourd’hui : renouvelez-le, ou mettez l’horloge à l’heure.',
      'The database’s certificate does not hold today: renew it, or set the clock right.',
    );
  if (/does not support SSL/.test(message))
    return both(
      `La base ne parle pas TLS : donnez-lui un certificat, ou, sur un réseau à vous seul, ajoutez ?sslmode=disable à ${name}.`,
      `The database does not speak TLS: give it a certificate, or, on a network of your own, add ?sslmode=disable to ${name}.`,
    );
  if (code === '28000' && /no encryption|SSL off/.test(message))
    return both(
      `La base attend TLS : ôtez sslmode=disable de ${name}.`,
      `The database expects TLS: take sslmode=disable out of ${name}.`,
    );
  if (code === '28P01' || code === '28000' || /^SASL:/.test(message))
    return both(
      `La base refuse ce compte ou son mot de passe : vérifiez ${name}_USER et ${name}_PASSWORD_FILE.`,
      `The database refuses this account or its password: check ${name}_USER and ${name}_PASSWORD_FILE.`,
    );
  if (code === '3D000')
    return both(
      `Cette base n’existe pas sur ce serveur : créez-la, ou corrigez ${name}.`,
      `There is no such database on this server: create it, or put ${name} right.`,
    );
  if (code === '42501')
    return both(
      `Le compte n’a pas le droit d’y faire ce qu’il faut : « grant create on database … to … », en administrateur de la base (${name}).`,
      `The account may not do there what is needed: "grant create on database … to …", as the database’s administrator (${name}).`,
    );
  if (CUT.test(code) || CUT_SAID.test(message))
    return both(
      `La base a coupé la connexion${code && ` (${code})`} : si cela ne passe pas de soi-même, vérifiez ${name}, et qu’elle est en marche.`,
      `The database cut the connection${code && ` (${code})`}: unless that passes by itself, check ${name}, and that it runs.`,
    );
  if (NOBODY.test(code) || /^(timeout exceeded when trying to connect|Query read timeout)/.test(message))
    return both(
      `La base ne répond pas (${code || 'timeout'}) : vérifiez ${name}, et qu’elle est en marche.`,
      `The database does not answer (${code || 'timeout'}): check ${name}, and that it runs.`,
    );
  return undefined;
}
