export { BadLine, type Line } from './bad-line.ts';
export { freePort } from './free-port.ts';
export { ownServer, serverCommand, type OwnServer } from './own-server.ts';
export { StandIn } from './stand-in.ts';
