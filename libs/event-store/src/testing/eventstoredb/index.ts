export { realServer, type RealServer } from './real-server.ts';
export { StandIn } from './stand-in.ts';
