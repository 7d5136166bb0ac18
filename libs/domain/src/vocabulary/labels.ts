import type {
  AllianceType,
  BodyKind,
  Capacity,
  Closing,
  Conclusion,
  Criterion,
  EvaluationCell,
  Gate,
  Language,
  Matter,
  MeansPurpose,
  Mode,
  Openness,
  OrganisationKind,
  Outcome,
  PartyRole,
  Presence,
  Provenance,
  Role,
  Stage,
  StudyVerdict,
  SuccessionKind,
  Tie,
  Visibility,
  Voice,
} from '@alliage/events';

/** The words that events use, by what they are words for. */
export interface Vocabulary {
  readonly 'organisation-kind': OrganisationKind;
  readonly 'succession-kind': SuccessionKind;
  readonly 'party-role': PartyRole;
  readonly capacity: Capacity;
  readonly 'alliance-type': AllianceType;
  readonly stage: Stage;
  readonly gate: Gate;
  readonly body: BodyKind;
  readonly matter: Matter;
  readonly mode: Mode;
  readonly voice: Voice;
  readonly outcome: Outcome;
  readonly closing: Closing;
  readonly tie: Tie;
  readonly 'study-verdict': StudyVerdict;
  readonly conclusion: Conclusion;
  readonly 'means-purpose': MeansPurpose;
  readonly 'evaluation-cell': EvaluationCell;
  readonly presence: Presence;
  readonly openness: Openness;
  readonly visibility: Visibility;
  readonly criterion: Criterion;
  readonly provenance: Provenance['kind'];
  readonly role: Role;
}
export type LabelKind = keyof Vocabulary;

/** French first: it is the language of the field, English explains it. */
type Labels = { readonly [K in LabelKind]: Readonly<Record<Vocabulary[K], readonly [fr: string, en: string]>> };

const labels: Labels = {
  'organisation-kind': {
    association: ['association', 'association'],
    foundation: ['fondation', 'foundation'],
    company: ['entreprise', 'company'],
    'social-enterprise': ['entreprise sociale', 'social enterprise'],
    'local-authority': ['collectivité', 'local authority'],
    'state-service': ['service de l’État', 'state service'],
    'public-body': ['établissement public', 'public body'],
    academic: ['enseignement et recherche', 'academic body'],
    'citizen-group': ['collectif citoyen', 'citizen group'],
  },
  'succession-kind': {
    merged: ['fusion', 'merger'],
    split: ['scission', 'split'],
    'perimeter-changed': ['changement de périmètre', 'change of perimeter'],
    other: ['autre', 'other'],
  },
  'party-role': {
    ally: ['allié', 'ally'],
    supporter: ['soutien', 'supporter'],
    facilitator: ['accompagnateur', 'facilitator'],
    observer: ['observateur', 'observer'],
  },
  capacity: {
    administrator: ['administrateur', 'administrator'],
    director: ['directeur', 'director'],
    manager: ['responsable salarié', 'manager'],
    employee: ['salarié', 'employee'],
    volunteer: ['bénévole', 'volunteer'],
  },
  'alliance-type': {
    peers: ['entre pairs', 'between peers'],
    'public-co-construction': ['co-construction de l’action publique', 'public co-construction'],
    'societal-innovation': ['innovation sociétale', 'societal innovation'],
    'economic-cooperation': ['coopération économique', 'economic cooperation'],
    'resource-pooling': ['mutualisation de moyens', 'resource pooling'],
    'co-production': ['co-production', 'co-production'],
    advocacy: ['plaidoyer', 'advocacy'],
  },
  stage: {
    interconnaissance: ['interconnaissance', 'interconnaissance'],
    'pre-project': ['avant-projet', 'pre-project'],
    experimentation: ['expérimentation', 'experimentation'],
    evaluation: ['évaluation', 'evaluation'],
    'alliance-2.0': ['alliance 2.0', 'alliance 2.0'],
  },
  gate: {
    G1: ['d’interconnaissance en avant-projet', 'from interconnaissance to pre-project'],
    G2: ['d’avant-projet en expérimentation', 'from pre-project to experimentation'],
    G3: ['d’expérimentation en évaluation', 'from experimentation to evaluation'],
    G4: ['d’évaluation en alliance 2.0', 'from evaluation to alliance 2.0'],
    G5: [
      'd’évaluation à l’étape d’avant, ou en expérimentation',
      'from evaluation back to the stage before, or to experimentation',
    ],
    G6: ['d’alliance 2.0 en évaluation', 'from alliance 2.0 to evaluation'],
    G7: ['retour d’avant-projet en interconnaissance', 'back from pre-project to interconnaissance'],
    G8: ['suspension ou reprise', 'suspension or resumption'],
    G9: ['clôture', 'closing'],
  },
  body: {
    'round-table': ['tour de table', 'round table'],
    political: ['comité politique', 'political committee'],
    technical: ['comité technique', 'technical committee'],
    'project-team': ['équipe projet', 'project team'],
  },
  matter: {
    stage: ['étape', 'stage'],
    charter: ['charte', 'charter'],
    party: ['partie prenante', 'party'],
    'project-launch': ['lancement d’un chantier', 'launch of a project'],
    'project-reorientation': ['réorientation d’un chantier', 'reorientation of a project'],
    'project-stop': ['arrêt d’un chantier', 'stopping of a project'],
    evaluation: ['évaluation', 'evaluation'],
    roadmap: ['feuille de route', 'roadmap'],
    chapter: ['déclinaison territoriale', 'chapter'],
    delegation: ['délégation', 'delegation'],
    budget: ['budget', 'budget'],
    communication: ['communication', 'communication'],
    closure: ['suspension, reprise ou clôture', 'suspension, resumption or closing'],
    operations: ['conduite des chantiers', 'operations'],
  },
  mode: {
    consent: ['consentement', 'consent'],
    unanimity: ['unanimité', 'unanimity'],
    majority: ['majorité', 'majority'],
    'double-majority': ['double majorité', 'double majority'],
  },
  voice: {
    for: ['pour', 'for'],
    against: ['contre', 'against'],
    abstain: ['abstention', 'abstention'],
    'send-back': ['renvoi au comité technique', 'send back to the technical committee'],
    postpone: ['report', 'postpone'],
  },
  outcome: {
    adopted: ['adoptée', 'adopted'],
    rejected: ['rejetée', 'rejected'],
    'sent-back': ['renvoyée', 'sent back'],
  },
  closing: {
    achieved: ['but atteint', 'purpose achieved'],
    merged: ['fusion', 'merger'],
    abandoned: ['abandon', 'abandoned'],
    other: ['autre issue', 'another outcome'],
  },
  tie: {
    competes: ['concurrence', 'competes with'],
    funds: ['financement', 'funds'],
    regulates: ['contrôle', 'regulates'],
  },
  'study-verdict': {
    feasible: ['faisable', 'feasible'],
    'feasible-with-conditions': ['faisable sous conditions', 'feasible with conditions'],
    'not-feasible': ['non faisable', 'not feasible'],
  },
  conclusion: {
    deepen: ['approfondir', 'deepen'],
    continue: ['poursuivre', 'continue'],
    reorient: ['réorienter', 'reorient'],
    close: ['clore', 'close'],
  },
  'means-purpose': {
    'pre-project': ['avant-projet', 'pre-project'],
    coordination: ['coordination', 'coordination'],
    levelling: ['réduction des asymétries', 'levelling of asymmetries'],
    project: ['chantier', 'project'],
  },
  'evaluation-cell': {
    'oneself-performance': ['effet sur soi : performance', 'effect on oneself: performance'],
    'oneself-trust': ['effet sur soi : confiance', 'effect on oneself: trust'],
    'oneself-innovation': ['effet sur soi : innovation', 'effect on oneself: innovation'],
    'allies-performance': ['effet sur les alliés : performance', 'effect on the allies: performance'],
    'allies-trust': ['effet sur les alliés : confiance', 'effect on the allies: trust'],
    'allies-innovation': ['effet sur les alliés : innovation', 'effect on the allies: innovation'],
    'cause-performance': ['effet sur la cause commune : performance', 'effect on the common cause: performance'],
    'cause-trust': ['effet sur la cause commune : confiance', 'effect on the common cause: trust'],
    'cause-innovation': ['effet sur la cause commune : innovation', 'effect on the common cause: innovation'],
  },
  presence: {
    present: ['présent', 'present'],
    excused: ['excusé', 'excused'],
    absent: ['absent', 'absent'],
  },
  openness: {
    alliance: ['alliance', 'alliance'],
    network: ['réseau', 'network'],
    public: ['public', 'public'],
  },
  visibility: {
    party: ['partie prenante seule', 'party alone'],
    alliance: ['alliance', 'alliance'],
    network: ['réseau', 'network'],
    public: ['public', 'public'],
  },
  criterion: {
    'two-allies': ['deux alliés ou plus', 'two allies or more'],
    'profiles-shared': ['profil partagé par chaque allié', 'profile shared by every ally'],
    'purpose-worded': ['raison d’être commune formulée', 'shared purpose worded'],
    'purpose-and-circle-unchanged': [
      'raison d’être et tour de table inchangés depuis la mise aux voix',
      'purpose and circle unchanged since it was put to the vote',
    ],
    'feasibility-concluded': ['étude de faisabilité conclue favorablement', 'feasibility study concluded favourably'],
    'charter-in-force': ['charte en vigueur', 'charter in force'],
    'exit-and-fruits-written': ['clauses de sortie et des fruits écrites', 'exit and fruits clauses written'],
    'committees-complete': ['comités politique et technique complets', 'political and technical committees complete'],
    'project-spanning-two-allies': [
      'chantier proposé par une équipe de deux alliés',
      'proposed project whose team spans two allies',
    ],
    'means-reserved': ['moyens dédiés réservés', 'dedicated means reserved'],
    'evaluation-plan-agreed': ['plan d’évaluation convenu', 'evaluation plan agreed'],
    'project-result-reported': ['résultat ou leçon d’un chantier', 'result or lesson of a project'],
    'every-ally-assessed': ['appréciation de chaque allié', 'assessment of every ally'],
    'concluded-deepen': ['évaluation conclue : approfondir', 'evaluation concluded: deepen'],
    'scenarios-explored': ['deux scénarios explorés, un choisi', 'two scenarios explored, one chosen'],
    'roadmap-adopted': ['feuille de route adoptée', 'roadmap adopted'],
    'concluded-continue-or-reorient': [
      'évaluation conclue : poursuivre ou réorienter',
      'evaluation concluded: continue or reorient',
    ],
    'reason-given': ['motif donné', 'reason given'],
    'outcome-given': ['issue donnée', 'outcome given'],
    'lesson-kept': ['leçon gardée', 'lesson kept'],
  },
  provenance: {
    recorded: ['enregistré', 'recorded'],
    reported: ['rapporté', 'reported'],
    inferred: ['déduit', 'inferred'],
    fictional: ['fictif', 'fictional'],
  },
  role: {
    'network-facilitator': ['accompagnateur du réseau', 'network facilitator'],
    pilot: ['pilote', 'pilot'],
    member: ['membre', 'member'],
    representative: ['représentant', 'representative'],
    guest: ['invité', 'guest'],
    auditor: ['auditeur', 'auditor'],
    operator: ['opérateur', 'operator'],
    reader: ['lecteur', 'reader'],
    automation: ['automate', 'automation'],
  },
};

/** What people call a word of the vocabulary: `label('stage', 'pre-project', 'fr')` is `avant-projet`. Lower case, no article. */
export const label = <K extends LabelKind>(kind: K, value: Vocabulary[K], language: Language): string =>
  labels[kind][value][language === 'fr' ? 0 : 1];

/** All words of a kind with what people call them, in the order of the vocabulary. */
export const labelsOf = <K extends LabelKind>(kind: K, language: Language): readonly [Vocabulary[K], string][] =>
  (Object.keys(labels[kind]) as Vocabulary[K][]).map((value) => [value, label(kind, value, language)]);
