export { ActorResolver, type Caller } from './actors/actor-resolver.ts';
export { HeaderActorResolver } from './actors/header-actor-resolver.ts';
export { MODES, type Mode } from './actors/mode.ts';
export { CommandApiModule, type CommandApiOptions } from './command-api.module.ts';
export { automationsVariables, commandApiVariables } from './command-api.variables.ts';
export { documentCommandApi } from './document-command-api.ts';
