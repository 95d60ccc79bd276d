-- Who is signed in at the console. The mark is a digest of the password's hash: with another password the session is over.
create table console_session (
  id uuid primary key,
  tenant_id integer not null references tenant (id),
  owner_id uuid not null,
  digest ${text} not null,
  credential_mark ${text} not null,
  address ${text} not null,
  agent ${text} not null,
  created_at timestamp(6) with time zone not null,
  last_used_at timestamp(6) with time zone not null,
  constraint console_session_digest_taken unique (digest)
);
create index console_session_by_owner on console_session (owner_id, created_at);
