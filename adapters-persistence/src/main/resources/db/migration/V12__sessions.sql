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

-- Accounts of whom an identity provider vouches for.
create table identity_link (
  tenant_id integer not null references tenant (id),
  issuer ${text} not null,
  subject ${text} not null,
  account_id uuid not null,
  linked_at timestamp(6) with time zone not null,
  primary key (tenant_id, issuer, subject),
  constraint identity_link_once unique (account_id, issuer)
);

-- Who was sent to an identity provider and is not back yet, by the digest of a secret that the browser keeps.
create table identity_departure (
  digest ${text} not null primary key,
  left_at timestamp(6) with time zone not null
);
