export { runStandalone, standaloneVariables, type Running } from './standalone.ts';
