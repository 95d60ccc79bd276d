-- What was done to one account is found without reading the whole trail. Embedded databases are small enough to be read.
create index audit_entry_by_account on audit_entry (tenant_id, (substring(details from '"id":"([0-9a-f-]{36})"')), sequence_no)
  where substring(details from '"id":"([0-9a-f-]{36})"') is not null;
