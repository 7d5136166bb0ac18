// What a process without Nest, as the command line, shares of how its environment is looked at.
export { fileFault } from './configuration/file-fault.ts';
export { unknownVariables } from './configuration/unknown-variables.ts';
export type { Environment } from './configuration/variable.ts';
