-- By what a row of a plan is found. Of records the keys are there already.
alter table import_definition_row add column title_key ${text};
-- Whether the account loses a membership.
alter table import_decision add column losing boolean default false not null;
