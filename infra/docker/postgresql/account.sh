#!/bin/sh
# Run once by the image, as the database is made: the account that Alliage uses may make schemas in it, and is no administrator.
set -eu
psql --username postgres --dbname "$POSTGRES_DB" --set ON_ERROR_STOP=1 --set password="$(cat /run/secrets/postgresql-password)" <<'SQL'
create role alliage login password :'password';
grant create on database :"DBNAME" to alliage;
SQL
