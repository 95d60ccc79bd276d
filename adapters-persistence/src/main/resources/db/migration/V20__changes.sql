-- Accounts that a change of many left as they were, since a rule stood before it.
create table change_failure (
  job uuid not null,
  account_id uuid not null,
  user_name ${text} not null,
  problems ${text},
  primary key (job, account_id)
);
