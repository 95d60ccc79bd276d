-- For pages of the newest accounts, from both ends.
create index account_newest on account (tenant_id, created_at, id);
