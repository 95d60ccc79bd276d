-- The groups that a role is limited to, a name in each line; empty where it holds for all accounts.
alter table reference add column limited_to ${text} default '' not null;
alter table import_reference add column limited_to ${text} default '' not null;
