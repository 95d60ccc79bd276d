-- What imports did to one account is found without reading all of their plans.
create index import_decision_by_account on import_decision (account_id) ${where_decision_writes};
-- When a job ended, by which that is in order. Earlier jobs get theirs by the next step.
alter table job add column finished_at timestamp(6) with time zone;
