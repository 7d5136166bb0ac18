// What a process without Nest, as the command line, shares of how its environment is looked at.
export { unknownVariables } from './configuration/unknown-variables.ts';
