// Runs the end-to-end tests on the service as several processes: two command sides and two query sides on an EventStoreDB and a PostgreSQL.
process.env.ALLIAGE_TEST_SHAPE = 'distributed';
process.argv.push('-p', 'e2e');
await import('./test.mjs');
