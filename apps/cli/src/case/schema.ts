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

const Actor = z.strictObject({
  person: Label,
  role: z.enum(['network-facilitator', 'pilot', 'member', 'representative', 'guest', 'operator', 'automation']),
  party: Label.optional(),
});

/** What an editor shows beside a word. */
const says = (fr: string, en: string) => ({ description: `${fr} · ${en}` });

const On = z
  .union([z.string(), z.int().min(1000).max(9999)])
  .optional()
  .meta(
    says(
      'Quand cela a eu lieu : 2016-03-24, mars 2016, début 2018… Sans date : le jour de la séance, sinon aujourd’hui',
      'When it happened: 2016-03-24, March 2016, early 2018… Without a date: the session’s day, else today',
    ),
  );

/** Where an entry comes from (R30). */
const ComesFrom = {
  source: Label.optional().meta(says('Un récit le dit : un nom de sources', 'An account says so: a name of sources')),
  reported: z
    .literal(true)
    .optional()
    .meta(
      says(
        'Rapporté par la source, avant la reprise : rien n’est calculé (les pas report-… le sont d’eux-mêmes)',
        'Reported by the source, before the cut-over: nothing is computed (report-… steps are so by themselves)',
      ),
    ),
  inferred: Words.optional().meta(says('On le déduit : pourquoi', 'It is inferred: why')),
  fictional: z
    .literal(true)
    .optional()
    .meta(says('Inventé, en tout ou partie (démonstrations)', 'Invented, in whole or in part (demonstrations)')),
};

const Network = z.strictObject({
  name: Words,
  themes: z.array(Tag).optional(),
  territories: z.array(Tag).optional(),
  facilitatingOrganisationIds: z
    .array(Label)
    .optional()
    .meta(says('Les organisations qui l’accompagnent', 'The organisations that facilitate it')),
  on: On,
  ...ComesFrom,
});

const Step = z.strictObject({
  on: On,
  in: Label.optional().meta(
    says(
      'Où : une alliance nommée plus haut, un réseau, une organisation ; sinon l’alliance ouverte en dernier',
      'Where: an alliance named above, a network, an organisation; else the alliance opened last',
    ),
  ),
  do: z
    .string()
    .regex(/^[a-z]+(-[a-z0-9]+)*$/)
    .meta(says('Le nom d’une commande ; toutes sont à /docs', 'The name of a command; all are at /docs')),
  as: z
    .union([Label, z.record(z.string(), Label)])
    .optional()
    .meta(says('Le nom de ce que le pas crée, ou un par sorte', 'The name of what the step creates, or one a kind')),
  by: Label.optional().meta(says('Qui agit : un nom de actors', 'Who acts: a name of actors')),
  ...ComesFrom,
  visibility: z
    .enum(['alliance', 'network', 'public'])
    .optional()
    .meta(says('Qui peut lire l’entrée', 'Who may read the entry')),
  with: z
    .record(z.string(), z.unknown())
    .optional()
    .meta(says('Les mots de la commande ; tout identifiant est un nom', 'The command’s words; every id is a name')),
  refused: z
    .array(Words)
    .min(1)
    .optional()
    .meta(
      says(
        'Le service doit refuser, au moins pour ces raisons : R12, « G2 charter-in-force »',
        'The service must refuse, for these reasons at least: R12, "G2 charter-in-force"',
      ),
    ),
});
const Chapter = z.strictObject({ chapter: Words });
/** What the service does by itself: the case waits for it, and goes on from there. */
const Awaited = z.strictObject({
  await: z
    .string()
    .regex(/^[a-z]+(-[a-z0-9]+)*$/)
    .meta(
      says('Ce que le service fait de lui-même, et que l’on attend', 'What the service does by itself, waited for'),
    ),
  in: Step.shape.in,
});

/** A case file: the life of an alliance, or of several and their network, in terms that a pilot reads. */
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
  story: z.array(z.union([Step, Chapter, Awaited])).min(1),
});
export type CaseFile = z.infer<typeof CaseFile>;
export type Step = z.infer<typeof Step>;
/** What a step, or a network of the list, says of where it comes from. */
export type ComesFrom = Pick<Step, 'source' | 'reported' | 'inferred' | 'fictional'>;

export type Awaited = z.infer<typeof Awaited>;

export const isStep = (entry: CaseFile['story'][number]): entry is Step => 'do' in entry;
export const isAwaited = (entry: CaseFile['story'][number]): entry is Awaited => 'await' in entry;
