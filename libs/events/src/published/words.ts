import type { chapters } from '../catalogue/index.ts';
import type * as shapes from '../catalogue/shapes.ts';
import type * as primitives from '../schema/primitives.ts';

type Words = readonly [fr: string, en: string];

export const chapterTitles: Readonly<Record<keyof typeof chapters, Words>> = {
  lifecycle: ['La vie de l’alliance', 'The life of the alliance'],
  feasibility: ['Faisabilité, conditions et dispenses', 'Feasibility, conditions and waivers'],
  parties: ['Parties prenantes', 'Parties'],
  charter: ['Charte', 'Charter'],
  bodies: ['Instances et mandats', 'Bodies and mandates'],
  sessions: ['Séances', 'Sessions'],
  proposals: ['Propositions d’arbitrage', 'Proposals'],
  decisions: ['Décisions et actions', 'Decisions and actions'],
  projects: ['Chantiers', 'Projects'],
  means: ['Moyens', 'Means'],
  evaluation: ['Évaluation', 'Evaluation'],
  roadmap: ['Feuille de route', 'Roadmap'],
  memory: ['Leçons et journal', 'Lessons and journal'],
  reports: ['Le passé rapporté', 'The past as it is reported'],
  corrections: ['Corrections et autres versions', 'Corrections and other accounts'],
  evidence: ['Sur pièce : ce qu’un papier atteste', 'On evidence: what a paper shows'],
  directory: ['Annuaire : organisations, réseaux, personnes', 'Directory: organisations, networks, persons'],
};

/** What a shape is, where its name does not say enough. */
export const shapeWords: Readonly<Partial<Record<keyof typeof shapes | keyof typeof primitives, Words>>> = {
  Uuid: ['Un identifiant, en minuscules.', 'An id, in lower case.'],
  Day: ['Un jour du calendrier, `2026-04-14`.', 'A calendar day.'],
  Edtf: [
    'Une date aussi précise qu’on la connaît (R29) : `2018-11-01`, `2016-03`, `2018`, `2018-37` à `-39` (début, mi-, fin 2018), `../2018-11`, `2015/..`, `2008/2010`.',
    'A date as exact as it is known (R29; EDTF, ISO 8601-2).',
  ],
  Instant: ['Un instant en temps universel.', 'An instant in UTC.'],
  LocalTime: [
    'Une heure au fuseau de l’alliance, `2026-04-14T14:00`.',
    'A wall-clock time in the alliance’s own zone.',
  ],
  Decimal: ['Un nombre décimal, écrit comme un texte : `12.5`.', 'A decimal number, written as a text.'],
  Share: ['Une fraction exacte : au moins `atLeast` sur `of`.', 'An exact fraction: at least `atLeast` of every `of`.'],
  Label: ['Un texte court qui ne nomme personne.', 'A short text that names nobody.'],
  Code: ['Un code officiel, une unité.', 'An official code, a unit.'],
  Digest: ['Une empreinte SHA-256, en base64url.', 'A SHA-256 digest, in base64url.'],
  ShortText: [
    'Un texte libre, en clair, ou scellé (`$sealed`) sous une clé de cette entrée.',
    'A free text, in clear, or sealed under a key of that entry.',
  ],
  Text: ['Comme `ShortText`, plus long.', 'As `ShortText`, longer.'],
  FieldPath: [
    'Un champ d’une autre entrée, en pointeur JSON : `/title`, `/effectiveOn`, `/provenance/source`.',
    'A field of another entry, as a JSON pointer.',
  ],
  FieldValue: ['Ce que dit ce champ ; `null` : non connu.', 'What that field says; `null`: not known.'],
  LongText: ['Comme `ShortText`, bien plus long.', 'As `ShortText`, much longer.'],
  Basis: [
    'Sur quoi l’effet se fonde (R37) : une décision, un acte de la partie prenante, la saisie du pilote, un document qui le rapporte.',
    'What the effect rests on (R37): a decision, a party’s own act, the pilot’s entry, a report.',
  ],
  Tag: [
    'Un thème ou un territoire, avec son code s’il en a un.',
    'A theme or a territory, with its code where it has one.',
  ],
  Owner: [
    'Qui en répond : une partie prenante, parfois une personne.',
    'Who answers for it: a party, sometimes a person.',
  ],
  CharterRules: [
    'Les règles de la charte, toutes écrites, défauts compris (section 4).',
    'The rules of the charter, all written out, defaults included (section 4).',
  ],
  CharterTexts: ['Les textes de la charte.', 'The texts of the charter.'],
  ConditionSpec: [
    'Une condition à suivre jusqu’à ce qu’elle soit remplie (R4).',
    'A condition, tracked until it is met (R4).',
  ],
  WaiverSpec: ['Une dispense, parfois sous condition (R3).', 'A waiver, sometimes with a condition (R3).'],
  ActionSpec: ['Une action confiée.', 'An action assigned.'],
  SupersessionSpec: [
    'La décision remplacée, et ce que la nouvelle en garde (R21).',
    'The decision superseded, and what the newer keeps of it (R21).',
  ],
  LessonSpec: ['Une leçon à garder.', 'A lesson to keep.'],
  TeamContribution: [
    'Ce qu’un allié apporte au chantier, et son pas de côté.',
    'What an ally brings to the project, and its step aside.',
  ],
  Indicator: ['Un indicateur du plan d’évaluation.', 'An indicator of the evaluation plan.'],
  EvaluationPlan: ['Le plan d’évaluation.', 'The evaluation plan.'],
  RoadmapItem: ['Un élément de la feuille de route.', 'An item of the roadmap.'],
  Effect: [
    'Ce qu’une décision produit (R18), figé à l’ordre du jour.',
    'What a decision brings about (R18), frozen on the agenda.',
  ],
  ItemContent: [
    'Ce qu’un point de l’ordre du jour soumet à l’instance (R10).',
    'What an agenda item puts before a body (R10).',
  ],
  Amount: [
    'Des centimes d’euro, des minutes ou des mots : on ne les additionne jamais entre eux.',
    'Euro cents, minutes or words: never added up together.',
  ],
  Destination: ['Un chantier, ou à défaut l’alliance entière.', 'A project, or else the whole alliance.'],
  AssessmentContent: ['L’appréciation d’une partie prenante.', 'A party’s assessment.'],
  RollRow: [
    'Une ligne de la feuille d’émargement, figée à l’ouverture (R11).',
    'A row of the roll, frozen at the opening (R11).',
  ],
  FrozenRules: [
    'Les règles en vigueur à l’ouverture de la séance (R26).',
    'The rules in force when the session opened (R26).',
  ],
  QuorumFound: [
    'Quorum demandé et constaté : alliés, puis sièges (R12).',
    'Quorum needed and found: allies, then seats (R12).',
  ],
};
