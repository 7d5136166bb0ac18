export { runStandalone, standaloneVariables } from './standalone.ts';
