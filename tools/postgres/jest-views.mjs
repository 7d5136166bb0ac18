// Views are kept in PostgreSQL in the tests that follow.
process.env.ALLIAGE_TEST_VIEWS = 'postgres';
