export { ownServer, type OwnServer } from './own-server.ts';
export { StandIn } from './stand-in.ts';
