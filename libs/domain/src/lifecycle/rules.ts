import { rule } from '../decider/refusal.ts';

export const lifecycle = {
  alreadyOpen: rule('R36', 'already-open', {
    fr: 'Cette alliance est déjà ouverte.',
    en: 'This alliance is already open.',
  }),
  zoneUnknown: rule('R38', 'zone-unknown', {
    fr: 'Ce fuseau horaire n’existe pas : donnez par exemple « Europe/Paris » ou « Indian/Reunion ».',
    en: 'There is no such time zone: give for instance “Europe/Paris” or “Indian/Reunion”.',
  }),
  whoOpens: rule('R36', 'who-opens', {
    fr: 'Une alliance est ouverte par la personne qui représentera sa première partie prenante, ou par un accompagnateur de réseau.',
    en: 'An alliance is opened by the person who will represent its first party, or by a network’s facilitator.',
  }),
  facilitatorNamesNetwork: rule('R36', 'facilitator-names-network', {
    fr: 'Un accompagnateur ouvre une alliance au titre d’un réseau : dites lequel.',
    en: 'A facilitator opens an alliance on behalf of a network: say which one.',
  }),
  notItsFacilitator: rule('R36', 'not-its-facilitator', {
    fr: 'Ce jour-là, le réseau n’a pas cette personne pour accompagnatrice au titre de cette organisation : faites-la nommer, pour ces jours-là, ou choisissez un autre réseau.',
    en: 'On that day the network does not have this person as facilitator for that organisation: have them named, for those days, or choose another network.',
  }),
  predecessorDates: rule('R29', 'predecessor-dates', {
    fr: 'Le partenariat antérieur finirait avant d’avoir commencé : vérifiez ses deux dates.',
    en: 'The earlier partnership would end before it began: check its two dates.',
  }),
  dateForm: rule('R29', 'date-form', {
    fr: 'Cette date n’est pas d’une forme connue : donnez un jour, un mois, une année, ou un intervalle.',
    en: 'This date has no known form: give a day, a month, a year or an interval.',
  }),
  ownPredecessor: rule('section 1', 'own-predecessor', {
    fr: 'Une alliance n’est pas son propre partenariat antérieur.',
    en: 'An alliance is not its own predecessor.',
  }),
  alliesLeft: rule('R1', 'allies-left', {
    fr: 'Il reste un allié : c’est au tour de table, ou au comité politique, de décider la clôture. Sans décision, on ne clôt que l’alliance où plus aucun allié ne reste.',
    en: 'An ally is left: closing is for the round table or the political committee to decide. Only an alliance with no ally left is closed without a decision.',
  }),
  whoCloses: rule('R1', 'who-closes', {
    fr: 'Quand plus aucun allié ne reste, c’est un pilote (même celui du dernier allié parti) ou un accompagnateur de son réseau qui clôt l’alliance.',
    en: 'With no ally left, a pilot (the last ally’s included) or a facilitator of its network closes the alliance.',
  }),
};
