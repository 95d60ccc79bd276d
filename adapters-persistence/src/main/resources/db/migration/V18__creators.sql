-- Who began a job, by the user name of then, so that one's own can be listed. Earlier jobs get theirs by the next step.
alter table job add column created_by ${text} default '' not null;
create index job_newest_of_creator on job (tenant_id, kind, created_by, created_at, id);
