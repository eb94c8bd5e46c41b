-- The roles of the register, made once, with passwords from the environment: psql reads this as PostgreSQL's superuser. The first
-- owns the tables and migrates; the second serves, and cannot alter the history.
\getenv owner_password OWNER_PASSWORD
\getenv server_password SERVER_PASSWORD
create role registre login password :'owner_password';
create role registre_app login password :'server_password';
create database registre owner registre encoding 'UTF8' template template0;
