export { runStandalone } from './standalone.ts';
export { standaloneVariables } from './variables.ts';
