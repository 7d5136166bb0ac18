/** Test files that are for one shape of the service alone, each with the reason: they are left out where the other one is tested. */
export const oneShape = {
  'alike.e2e.spec.ts': 'starts both shapes itself, and compares them',
  'apart.e2e.spec.ts': 'starts both shapes itself, and compares them',
  'audit-of-a-folder.e2e.spec.ts': 'backs up, restores and verifies a data folder, which only a process alone has',
  'automations.e2e.spec.ts': 'starts command sides of its own, and kills them one after the other',
  'chaos/check/': 'tries the checks of the chaos run: no service runs',
  'chaos/chaos.e2e.spec.ts': 'starts the service as several processes itself, and kills them one after the other',
  'compose.e2e.spec.ts': 'reads the compose files: no service runs',
  'guide.e2e.spec.ts': 'plays what the guides show against the rules alone: no service runs',
  'interrupted.e2e.spec.ts': 'kills the process alone and reads its folder; apart.e2e.spec.ts kills one of several',
  'moving-house.e2e.spec.ts': 'takes a data folder to a server and back: both shapes in turn',
  'observed.e2e.spec.ts': 'starts both sides itself, and reads what they say of themselves',
  'one-store.e2e.spec.ts': 'starts two command sides itself, to speak to each',
  'rules.e2e.spec.ts': 'plays the demonstration against the rules alone: no service runs',
  'stuck.e2e.spec.ts': 'tries what runs the tests: no service runs',
};
