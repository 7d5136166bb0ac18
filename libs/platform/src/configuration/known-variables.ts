/**
 * Every `ALLIAGE_…` variable that some process of ours reads, the command line included. Written out, since none of them has all others'
 * code beside it; a spec holds it against what they read (`apps/standalone/src/configuration.spec.ts`).
 */
export const KNOWN_VARIABLES: readonly string[] = [
  'ALLIAGE_AUTOMATIONS',
  'ALLIAGE_AUTOMATIONS_CA_FILE',
  'ALLIAGE_AUTOMATIONS_PASSWORD_FILE',
  'ALLIAGE_AUTOMATIONS_USER',
  'ALLIAGE_CACHE_MIB',
  'ALLIAGE_DATA',
  'ALLIAGE_EVENTSTOREDB',
  'ALLIAGE_EVENTSTOREDB_CA_FILE',
  'ALLIAGE_EVENTSTOREDB_PASSWORD_FILE',
  'ALLIAGE_EVENTSTOREDB_USER',
  'ALLIAGE_EVENT_STORE',
  'ALLIAGE_METRICS',
  'ALLIAGE_MODE',
  'ALLIAGE_URL',
  'ALLIAGE_VIEWS',
  'ALLIAGE_VIEWS_CA_FILE',
  'ALLIAGE_VIEWS_CONNECTIONS',
  'ALLIAGE_VIEWS_PASSWORD_FILE',
  'ALLIAGE_VIEWS_USER',
];
