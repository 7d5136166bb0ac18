import { ENTRY, type Labels } from './labels.ts';
import type { Named } from './resolve.ts';
import type { Step } from './schema.ts';

/** One event as a command's answer tells it: the ids that it brought into the world, by the name of their field. */
export interface Recorded {
  /** Of the event itself: by it a later step puts the entry right (R31). */
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly ids: Readonly<Record<string, string | readonly string[]>>;
}

/** Ids of an answer by kind (`item`, `session`…), in the order in which they were recorded. */
export function idsByKind(recorded: readonly Recorded[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { ids } of recorded)
    for (const [field, value] of Object.entries(ids)) {
      const kind = field.replace(/Id$/, '');
      const known = found.get(kind) ?? [];
      known.push(...[value].flat().filter((id) => !known.includes(id)));
      found.set(kind, known);
    }
  return found;
}

/** Gives the names of a step, and those inside its words, to what it has brought into the world. */
export function bindNames(labels: Labels, step: Step, named: readonly Named[], recorded: readonly Recorded[]): void {
  const ids = idsByKind(recorded);
  const bind = (kind: string, label: string, index: number) => {
    const id = ids.get(kind)?.[index];
    if (id !== undefined) labels.bind(kind, label, id);
  };
  for (const { kind, label, index } of named) bind(kind, label, index);
  if (typeof step.as === 'string') for (const kind of ids.keys()) bind(kind, step.as, 0);
  else for (const [kind, label] of Object.entries(step.as ?? {})) bind(kind, label, 0);
  // The entry itself has the name as well: the first one, where a step records several.
  const entry = typeof step.as === 'string' ? step.as : step.as?.[ENTRY];
  if (entry !== undefined && recorded[0] !== undefined) labels.bind(ENTRY, entry, recorded[0].id);
}
