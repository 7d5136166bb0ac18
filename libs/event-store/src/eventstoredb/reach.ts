import { readFileSync } from 'node:fs';
import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

const PATIENCE = 3_000;

/** What the authority of a certificate is called when it is not known, in Node's words. */
const UNTRUSTED = [
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_SIGNATURE_FAILURE',
];

interface Seed {
  readonly host: string;
  readonly port: number;
}

/** Where a connection string leads, as far as a look at the line needs it. */
export function lineOf(connectionString: string) {
  const [, nodes = '', query = ''] = /^[a-z+]+:\/\/(?:[^@/?]*@)?([^/?]*)\/?(?:\?(.*))?$/s.exec(connectionString) ?? [];
  const options = new Map([...new URLSearchParams(query)].map(([name, value]) => [name.toLowerCase(), value]));
  const seeds = nodes.split(',').map((node): Seed => {
    const [, host = '', port = '2113'] = /^(.*?)(?::(\d+))?$/.exec(node) ?? [];
    return { host, port: Number(port) };
  });
  return {
    seeds,
    tls: options.get('tls') !== 'false',
    verified: options.get('tlsverifycert') !== 'false',
    caFile: options.get('tlscafile'),
  };
}

/**
 * Why a server that does not answer cannot be reached, and the way out, in French and English: the client says no more than that. One node is
 * looked at after the other, without account or password.
 * @returns undefined where nothing is wrong with the line
 */
export async function whyUnreachable(connectionString: string): Promise<string | undefined> {
  const { seeds, ...how } = lineOf(connectionString);
  const found = await Promise.all(seeds.map((seed) => whyNot(seed, how)));
  // One node that can be reached leads to the others.
  return found.includes(undefined) ? undefined : found[0];
}

async function whyNot(seed: Seed, how: Omit<ReturnType<typeof lineOf>, 'seeds'>): Promise<string | undefined> {
  const where = `${seed.host}:${seed.port}`;
  const fault = how.tls ? await fails(() => overTls(seed, how)) : await fails(() => connectPlain(seed));
  if (fault === undefined) {
    if (how.tls || (await fails(() => overTls(seed, { verified: false, caFile: undefined })))) return undefined;
    return `${where} attend TLS : ôtez tls=false de ALLIAGE_EVENTSTOREDB. / ${where} expects TLS: take tls=false out of ALLIAGE_EVENTSTOREDB.`;
  }
  if (UNTRUSTED.includes(fault))
    return `Le certificat de ${where} est signé par une autorité inconnue : donnez le certificat de celle-ci dans ALLIAGE_EVENTSTOREDB_CA_FILE. / The certificate of ${where} is signed by an authority that is not known: give that one’s certificate in ALLIAGE_EVENTSTOREDB_CA_FILE.`;
  if (fault === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return `Le certificat de ${where} n’est pas fait pour ce nom : nommez le serveur dans ALLIAGE_EVENTSTOREDB comme son certificat le nomme. / The certificate of ${where} is not made for this name: name the server in ALLIAGE_EVENTSTOREDB as its certificate does.`;
  if (fault === 'CERT_HAS_EXPIRED' || fault === 'CERT_NOT_YET_VALID')
    return `Le certificat de ${where} n’est pas valable aujourd’hui : renouvelez-le, ou mettez l’horloge à l’heure. / The certificate of ${where} does not hold today: renew it, or set the clock right.`;
  if (/^(ERR_SSL_|EPROTO|ECONNRESET)/.test(fault) && how.tls && !(await fails(() => connectPlain(seed))))
    return `${where} ne parle pas TLS : donnez-lui un certificat, ou, sur un réseau à vous seul, ajoutez ?tls=false à ALLIAGE_EVENTSTOREDB. / ${where} does not speak TLS: give it a certificate, or, on a network of your own, add ?tls=false to ALLIAGE_EVENTSTOREDB.`;
  return `${where} ne répond pas (${fault}) : vérifiez ALLIAGE_EVENTSTOREDB, et que le serveur est en marche. / ${where} does not answer (${fault}): check ALLIAGE_EVENTSTOREDB, and that the server runs.`;
}

function overTls(
  { host, port }: Seed,
  { verified, caFile }: { verified: boolean; caFile: string | undefined },
): Socket {
  return connectTls({
    ...{ host, port, ALPNProtocols: ['h2'], rejectUnauthorized: verified },
    ...(isIP(host) ? {} : { servername: host }),
    ...(caFile === undefined ? {} : { ca: readFileSync(caFile) }),
  });
}

/** Code of what goes wrong as a connection is made; undefined when it is made. */
async function fails(open: () => Socket): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const socket = open();
  const timer = setTimeout(() => resolve('ETIMEDOUT'), PATIENCE);
  socket
    .on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    .on('close', () => resolve('ECONNRESET'))
    .on('encrypted' in socket ? 'secureConnect' : 'connect', () => resolve(undefined));
  return promise.finally(() => {
    clearTimeout(timer);
    socket.destroy();
  });
}

/** What a server says to an account that it does not know, or that may not do what is asked. */
export const ACCESS_DENIED =
  'Le serveur d’événements refuse ce compte ou son mot de passe (ALLIAGE_EVENTSTOREDB_USER, _PASSWORD_FILE), ou le compte ne peut pas lire tous les flux ($all). / The event store’s server refuses this account or its password (ALLIAGE_EVENTSTOREDB_USER, _PASSWORD_FILE), or the account may not read all streams ($all).';
