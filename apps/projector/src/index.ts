export { documentProjector } from './document-projector.ts';
export { ProjectorModule, type ProjectorOptions } from './projector.module.ts';
export { projectorVariables } from './projector.variables.ts';
export { Views } from './views/views.ts';
