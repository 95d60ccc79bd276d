-- Why the last run of a job that broke off did.
alter table job add column interruption ${text};
