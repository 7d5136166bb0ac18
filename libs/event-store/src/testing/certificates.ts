import { webcrypto } from 'node:crypto';

/** PEM, both. */
export interface Certified {
  readonly certificate: string;
  readonly key: string;
}

/** An authority of a test's own, which no system knows. */
export interface Authority {
  /** PEM. */
  readonly certificate: string;
  /** A server's certificate, for host names and addresses (`localhost`, `127.0.0.1`). @param days for which it holds; below zero: it is over */
  certify(names: readonly string[], days?: number): Promise<Certified>;
}

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};
const DAY = 86_400_000;

/** Makes an authority. */
export async function newAuthority(name = 'CN=An authority for tests'): Promise<Authority> {
  // Loaded only where it is used; the first is what the second stands on.
  await import('reflect-metadata');
  const x509 = await import('@peculiar/x509');
  const newKeys = () => webcrypto.subtle.generateKey(RSA, true, ['sign', 'verify']);
  const ownKeys = await newKeys();
  const own = await x509.X509CertificateGenerator.createSelfSigned({
    name,
    keys: ownKeys as never,
    signingAlgorithm: RSA,
    notBefore: new Date(Date.now() - DAY),
    notAfter: new Date(Date.now() + DAY),
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  });
  return {
    certificate: own.toString('pem'),
    async certify(names, days = 1) {
      const keys = await newKeys();
      const subject = names.map((value) => ({
        type: /^[\d.]+$/.test(value) ? ('ip' as const) : ('dns' as const),
        value,
      }));
      const made = await x509.X509CertificateGenerator.create({
        subject: 'CN=A server for tests',
        issuer: own.subject,
        publicKey: keys.publicKey as never,
        signingKey: ownKeys.privateKey as never,
        signingAlgorithm: RSA,
        notBefore: new Date(Date.now() - 30 * DAY),
        notAfter: new Date(Date.now() + days * DAY),
        extensions: [
          new x509.SubjectAlternativeNameExtension(subject),
          new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        ],
      });
      const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
      return {
        certificate: made.toString('pem'),
        key: `-----BEGIN PRIVATE KEY-----\n${key.replace(/.{64}/g, '$&\n')}\n-----END PRIVATE KEY-----\n`,
      };
    },
  };
}
