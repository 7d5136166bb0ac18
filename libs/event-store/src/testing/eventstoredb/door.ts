import { Metadata, status, type StatusObject } from '@grpc/grpc-js';

/** Who may come in. */
export interface Account {
  readonly user: string;
  readonly password: string;
  /** Whether it may read of all streams; the server lets administrators alone unless it is told otherwise. Default: yes. */
  readonly readsAll?: boolean;
}

/** Lets calls in by their account, with the answers that a server of 23.10 was seen to give. */
export class Door {
  readonly #accounts: readonly Account[] | undefined;
  constructor(accounts: readonly Account[] | undefined) {
    this.#accounts = accounts;
  }

  /** Why a call is refused, if it is. @param stream `$all` where it is about all streams */
  refusal(metadata: Metadata, stream = ''): StatusObject | undefined {
    if (!this.#accounts) return undefined;
    const [sent] = metadata.get('authorization').map(String);
    if (sent === undefined) return accessDenied();
    const [user, password] = Buffer.from(sent.replace(/^Basic /, ''), 'base64')
      .toString()
      .split(/:(.*)/s);
    const account = this.#accounts.find((one) => one.user === user && one.password === password);
    if (!account) return { code: status.UNAUTHENTICATED, details: 'Unauthenticated', metadata: new Metadata() };
    return stream === '$all' && account.readsAll === false ? accessDenied() : undefined;
  }
}

function accessDenied(): StatusObject {
  const metadata = Metadata.fromHttp2Headers({ exception: 'access-denied' });
  return { code: status.PERMISSION_DENIED, details: 'Access Denied', metadata };
}
