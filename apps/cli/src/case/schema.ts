import { z } from 'zod';

const Label = z
  .string()
  .regex(/^[\p{Ll}\p{N}][\p{Ll}\p{N}-]{0,59}$/u)
  .meta({ description: 'Un nom court, en minuscules et tirets · a short name, lower case and hyphens' });
const Words = z.string().min(1).max(300);
const Tag = z.strictObject({ name: Words, code: z.string().max(40).optional() });

const Organisation = z.strictObject({
  name: Words,
  kind: z.enum([
    'association',
    'foundation',
    'company',
    'social-enterprise',
    'local-authority',
    'state-service',
    'public-body',
    'academic',
    'citizen-group',
  ]),
  networkHead: z.boolean().optional(),
  officialNumber: z.string().max(40).optional(),
  territory: Tag.optional(),
  partOf: Label.optional(),
});

/** Persons appear by function only: no name of a person stands in a case file. */
const Person = z.strictObject({ function: Words });

const Network = z.strictObject({
  name: Words,
  themes: z.array(Tag).optional(),
  territories: z.array(Tag).optional(),
});

const Actor = z.strictObject({
  person: Label,
  role: z.enum(['network-facilitator', 'pilot', 'member', 'representative', 'guest', 'operator', 'automation']),
  party: Label.optional(),
});

const Step = z.strictObject({
  /** When it happened: EDTF, or as a person writes it (« début 2018 »). Default: today, or the session's day. */
  on: z.union([z.string(), z.int().min(1000).max(9999)]).optional(),
  do: z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/),
  /** Name(s) for what this step brings into the world: one for all, or one a kind. */
  as: z.union([Label, z.record(z.string(), Label)]).optional(),
  by: Label.optional(),
  /** The account says so: a name of `sources`. */
  source: Label.optional(),
  inferred: Words.optional(),
  fictional: z.literal(true).optional(),
  visibility: z.enum(['party', 'alliance', 'network', 'public']).optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  /** The service must refuse this step, for (at least) these reasons: « R12 », « G2 charter-in-force ». */
  refused: z.array(Words).min(1).optional(),
});
const Chapter = z.strictObject({ chapter: Words });

/** A case file: the life of one alliance in terms that a pilot reads. */
export const CaseFile = z.strictObject({
  case: Label,
  title: Words,
  /** A demonstration may hold fictional entries, shown as such everywhere (R30). */
  demonstration: z.boolean(),
  zone: z.string().optional(),
  sources: z.record(Label, z.string()).optional(),
  organisations: z.record(Label, Organisation),
  people: z.record(Label, Person),
  networks: z.record(Label, Network).optional(),
  actors: z.record(Label, Actor),
  story: z.array(z.union([Step, Chapter])).min(1),
});
export type CaseFile = z.infer<typeof CaseFile>;
export type Step = z.infer<typeof Step>;

export const isStep = (entry: CaseFile['story'][number]): entry is Step => 'do' in entry;
