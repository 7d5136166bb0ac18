const event = {
  id: '7b1f4a0e-3f57-4c2e-8d55-6a0f7f0d9a10',
  type: 'AllianceRenamed',
  version: 1,
  stream: 'alliance-3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
  revision: 2,
  data: { name: 'Habiter la biodiversité' },
  metadata: {
    recordedAt: '2026-01-05T09:00:00.000Z',
    actor: { personId: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11', role: 'pilot' },
    commandId: '0d5f9a52-2f0e-5d0b-9a57-0d1f2b7c4e22',
    commandType: 'rename-alliance',
    fingerprint: 'fVnG0yXo3m0m1c2kq1r0bq2m8mRk9o1m9n9yqS3q0aE',
    correlationId: '0d5f9a52-2f0e-5d0b-9a57-0d1f2b7c4e22',
    causationId: '0d5f9a52-2f0e-5d0b-9a57-0d1f2b7c4e22',
    effectiveOn: '2026-01-05',
    provenance: { kind: 'recorded' },
    visibility: 'alliance',
    salt: 'AAECAwQFBgcICQoLDA0ODw',
    prev: 'qL6yXq1m5a0v9yHcQ2l8f3m9nQ7r0bq2m8mRk9o1m9k',
  },
};

export const streamExample = { stream: event.stream, revision: 3, items: [event], next: 3 };
export const allExample = { stored: 1_204, items: [{ ...event, position: '812' }], next: '812' };
