-- For the accounts that were made for a directory's entry. Most accounts are not; on PostgreSQL they are not in it.
create index account_by_external_id on account (connection_id, external_id) ${where_external_id};
