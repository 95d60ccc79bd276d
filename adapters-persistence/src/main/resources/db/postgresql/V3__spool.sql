-- Uploaded and produced files, on PostgreSQL alone: docs/adr/0012. Half-written ones are not complete; several of a name may be
-- begun, one is.
create table spool_file (
  id bigint generated always as identity primary key,
  name varchar(100) collate "C" not null,
  complete boolean not null,
  length bigint not null,
  touched_at timestamp(6) with time zone not null
);
create index spool_file_by_name on spool_file (name);
create unique index spool_file_taken on spool_file (name) where complete;

create table spool_chunk (
  file_id bigint not null references spool_file (id) on delete cascade,
  no integer not null,
  bytes bytea not null,
  primary key (file_id, no)
);
-- Compressing costs five times what writing does.
alter table spool_chunk alter column bytes set storage external;
