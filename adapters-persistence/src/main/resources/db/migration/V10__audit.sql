-- The audit trail becomes a chain in each tenant. What was in it is chained by the next step of the migration.
alter table audit_entry rename to audit_entry_before;

-- Only ever added to. Without a foreign key: an entry is added while the head is locked, and must wait for no other lock.
create table audit_entry (
  tenant_id integer not null,
  sequence_no bigint not null,
  previous_hash ${text} not null,
  happened_at timestamp(6) with time zone not null,
  actor ${text} not null,
  origin ${text} not null,
  action ${text} not null,
  subject ${text} not null,
  -- Why it was refused; null where it was done.
  refusal ${text},
  concerned bigint not null,
  details ${text} not null,
  hash ${text} not null,
  constraint audit_entry_in_order primary key (tenant_id, sequence_no)
);
create index audit_entry_by_time on audit_entry (tenant_id, happened_at);

-- Where each chain ends. Whoever adds an entry locks the row and moves it on.
create table audit_head (
  tenant_id integer not null,
  sequence_no bigint not null,
  hash ${text} not null,
  constraint audit_head_of_tenant primary key (tenant_id)
);
